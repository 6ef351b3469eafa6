import CommandLanguage
import Wording

/// `what-if`: a command is planned and shown, and not carried out.
enum WhatIf: Verb {
  static let command = Parameter.command("COMMAND", Message(zh: "一条命令", en: "a command"))
  static let spec = CommandSpec(
    ["what-if"], aliases: [["假如"]],
    Message(zh: "只看一条命令会带来什么，不执行", en: "see what a command would bring, without doing it"),
    details: Message(
      zh: "同命令后加 `-n`：列出将要做的每处修改，工作区不变。", en: "As `-n` behind the command: every change is listed, and none is made."),
    parameters: [command],
    examples: [
      Example("what-if policy use pudong 三年级2班", Message(zh: "换规则集的后果", en: "what another policy would bring")),
      Example("what-if dissolve 三年级2班", Message(zh: "解散的后果", en: "what dissolving would do")),
    ], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    Plan(.rehearse(firstWord: arguments.wordIndex(of: command) ?? 0))
  }
}
