import Testing

@testable import CommandLanguage

@Suite struct ManTextTests {
  private func shown(_ page: String, columns: Int = 40) -> String {
    var text = ManText(columns: columns)
    return text.render(".Dd November 21, 2026\n.Dt X 5\n.Os\n" + page + "\n")
  }

  @Test(arguments: [
    (".Ql all", "`all`"), (".Ql a b ,", "`a b`,"), (".Ql \\&;", "`;`"), (".Fl -since Ar N", "--since N"),
    (".Fl f Fl", "-f -"),
    (".Op Fl y , Ar FILE ...", "[-y, FILE ...]"), (".Xr qunsh 1 ,", "qunsh(1),"), (".Xr qunsh 1 Ns 。", "qunsh(1)。"),
    (".Ic let Ar NAME No = Ar VALUE", "let NAME = VALUE"), (".Dq obey the law ,", "\"obey the law\","),
    ("a \\e b\\:c \\(dq", "a \\ bc \""), (".Ql \\e$", "`\\$`"),
  ])
  func wordsWithinASentence(source: String, expected: String) {
    #expect(shown(source) == "    \(expected)\n")
  }

  @Test func aPage() {
    let page = """
      .Sh NAME
      .Nm x
      .Nd what it is
      .Sh DESCRIPTION
      One sentence that is longer than a line.
      .Pp
      .\\" FILE a
      .Bd -literal
      a  b \\e
      .Ed
      .Bl -tag -width abc -compact
      .It Cm ab
      short
      .It Cm abcdef , g
      long
      .El
      .Ss Part
      .Bl -bullet
      .It
      一行中文，
      不加空格。
      .El
      """
    #expect(
      shown(page) == """
        NAME
            x – what it is

        DESCRIPTION
            One sentence that is longer than a
            line.

              a  b \\

            ab   short
            abcdef, g
                 long

          Part

            • 一行中文，不加空格。

        """)
  }
}
