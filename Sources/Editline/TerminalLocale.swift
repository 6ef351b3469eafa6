import Glibc

/// What the process needs to have set before a line editor is made.
public enum Editline {
  /// Puts a UTF-8 character type in force whatever the environment says.
  ///
  /// libedit asks the character type which keys are text: under `LC_ALL=C` it would drop every 汉字 without a word.
  /// Only `LC_CTYPE` is forced; the language of messages stays the caller's affair.
  /// - Returns: whether a UTF-8 character type is in force now.
  @discardableResult
  public static func prepareLocale() -> Bool {
    setlocale(LC_CTYPE, "")
    if isUTF8 { return true }
    for name in ["C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      return isUTF8
    }
    return false
  }

  private static var isUTF8: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }
}
