import Foundation
import Testing

/// Names that imitate a teacher's, and students who were nearly meant, in the commands that find them.
@Suite struct LookAlikeNameTests {
  private static let roster = "班级,学生姓名,家长1姓名,家长1关系\n三年级2班,张三,李娟,母亲\n三年级2班,王小明,王强,父亲\n"

  private func school() throws -> Program {
    let program = try Program()
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学", "--policy", "bozhou-2024"])
    _ = try run(program, "roster import - --school 实验小学 --create-groups --policy bozhou-2024", Self.roster)
    _ = try run(program, "member add 三年级2班 王芳 --role homeroom --display 王芳（班主任）")
    return program
  }

  private func run(_ program: Program, _ words: String, _ input: String = "") throws -> (
    output: String, error: String, status: Int32
  ) {
    try program.run(["-w", "W", "--lang", "zh"] + words.split(separator: " ").map(String.init), input: input)
  }

  @Test(arguments: ["王芳（班主任）2", "王芳(斑主任)", "王方（班主任）", "王芳_班主任", "王芳（班主任）小号"])
  func imitationsAreFoundWhereverTheyComeIn(display: String) throws {
    let program = try school()
    defer { program.remove() }
    #expect(try run(program, "member add 三年级2班 某某 --role outsider --display \(display)").output.contains("谨防冒充"))
    let audit = try run(program, "audit 三年级2班 -o plain").output.split(separator: "\n")
    #expect(audit.contains { $0.hasPrefix("BZ-4.2b") && $0.contains("仿冒教师“王芳（班主任）”") })
    _ = try run(program, "member add 三年级2班 旁人 --role parent --student 张三")
    #expect(try run(program, "member rename 三年级2班 旁人 \(display)甲").output.contains("谨防冒充") == false)
    #expect(try run(program, "member rename 三年级2班 \(display)甲 \(display)1").output.contains("谨防冒充"))
  }

  @Test func aStudentNearlyOnTheRosterIsAskedFor() throws {
    let program = try school()
    defer { program.remove() }
    let added = try run(program, "member add 三年级2班 李娟 --role parent --student 章三 --relation 妈妈")
    #expect(added.output.contains("花名册上有相近的“张三”"))
    #expect(try run(program, "member verify 三年级2班 李娟").output.contains("花名册上有相近的“张三”"))
    #expect(try !run(program, "member add 三年级2班 赵刚 --role parent --student 赵六").output.contains("相近"))
  }

  @Test func whoWasMeantIsProposedAndLeftToAPerson() throws {
    let program = try school()
    defer { program.remove() }
    _ = try run(program, "member add 三年级2班 王强 --role parent --display 王晓明爸爸")
    let check = "rename-check 三年级2班 --policy hengshui-2018 -o plain"
    #expect(try run(program, check).output.contains("王晓明爸爸\t家长\t花名册上没有\t王小明爸爸"))
    #expect(try run(program, check + " --fix").status == 3)
    #expect(try run(program, check).output.contains("王晓明爸爸\t"))
  }
}
