import CommandLanguage

/// The commands that begin with one word.
public struct Family: Sendable {
  /// The word; a test holds it to the declarations.
  public let word: String
  /// Its commands, in the order of help.
  public let verbs: [any Verb.Type]
  /// Whether its commands have to do with no others: a process that runs one of them needs no more than its family.
  public let isByItself: Bool

  init(_ word: String, _ verbs: [any Verb.Type], isByItself: Bool = true) {
    self.word = word
    self.verbs = verbs
    self.isByItself = isByItself
  }

  /// The family of a word, if its commands have to do with no others.
  public static func byItself(_ word: String) -> Family? { all.first { $0.isByItself && $0.word == word } }

  /// All families, in the order of help. A test compares the list with the folders.
  public static let all: [Family] = [
    Family(
      "workspace",
      [
        WorkspaceInit.self, WorkspaceInfoVerb.self, WorkspaceVerify.self, WorkspaceSet.self, WorkspaceBackup.self,
        WorkspaceRestore.self, WorkspaceCompact.self, WorkspacePurge.self,
      ]),
    Family("calendar", [CalendarImport.self, CalendarShow.self]),
    Family("school", [SchoolAdd.self, SchoolShow.self, SchoolList.self, SchoolSet.self]),
    Family("staff", [StaffAdd.self, StaffList.self, StaffSet.self]),
    Family("class", [ClassAdd.self, ClassList.self, ClassPromote.self, ClassGraduate.self]),
    Family("roster", [RosterImport.self, RosterSync.self, RosterShow.self, RosterList.self, RosterExport.self]),
    Family(
      "group",
      [
        GroupCreate.self, GroupShow.self, GroupList.self, GroupSet.self, GroupConvention.self, GroupHandover.self,
        GroupArchiveVerb.self,
      ]),
    Family(
      "member",
      [
        MemberAdd.self, MemberList.self, MemberShow.self, MemberVerify.self, MemberApprove.self, MemberReject.self,
        MemberRemove.self, MemberRename.self, MemberSet.self, MemberImport.self,
      ]),
    Family("rename-check", [RenameCheck.self]),
    Family("check", [Check.self]),
    Family("explain", [Explain.self]),
    Family("compare", [Compare.self]),
    Family("post", [PostVerb.self]),
    Family("mute", [Mute.self]),
    Family("unmute", [Unmute.self]),
    Family(
      "strikes",
      [
        StrikesList.self, StrikesNotice.self, StrikesAppeal.self, StrikesUphold.self, StrikesForgive.self,
      ]),
    Family(
      "notice",
      [
        NoticePost.self, NoticeLint.self, NoticeAck.self, NoticeStatus.self, NoticeFollowup.self, NoticeList.self,
        NoticeClose.self,
      ]),
    Family("poll", [PollOpen.self, PollVote.self, PollClose.self, PollShow.self]),
    Family("star", [StarName.self, StarList.self]),
    Family("request", [RequestAdd.self, RequestList.self, RequestAnswer.self, RequestClose.self]),
    Family(
      "incident",
      [
        IncidentOpen.self, IncidentList.self, IncidentShow.self, IncidentAssign.self, IncidentEscalate.self,
        IncidentClose.self, IncidentReopen.self,
      ]),
    Family("remind", [RemindFestival.self, RemindConvention.self, RemindLiteracy.self]),
    Family("duties", [DutiesVerb.self]),
    Family("audit", [Audit.self]),
    Family("dissolve", [Dissolve.self]),
    Family("report", [ReportGroup.self, ReportSchool.self, ReportBureau.self]),
    Family(
      "policy",
      [
        PolicyList.self, PolicyShow.self, PolicyClauses.self, PolicyUse.self, PolicyDiff.self, PolicyConflicts.self,
        PolicyNew.self, PolicyLint.self, PolicyTest.self,
      ]),
    Family("chatlog", [Chatlog.self]),
    Family("replay", [Replay.self]),
    Family("undo", [UndoVerb.self]),
    Family("redo", [RedoVerb.self]),
    Family("log", [Log.self]),
    Family("at", [At.self], isByItself: false),
    Family("begin", [Begin.self], isByItself: false),
    Family("commit", [CommitVerb.self], isByItself: false),
    Family("rollback", [Rollback.self], isByItself: false),
    Family("source", [Source.self], isByItself: false),
    Family("let", [Let.self], isByItself: false),
    Family("each", [Each.self], isByItself: false),
    Family("assert", [Assert.self], isByItself: false),
    Family("echo", [Echo.self], isByItself: false),
    Family("as", [As.self], isByItself: false),
    Family("clock", [ClockSet.self, ClockAdvance.self, ClockReal.self], isByItself: false),
    Family(
      "scenario",
      [ScenarioList.self, ScenarioShow.self, ScenarioRun.self, ScenarioRecord.self, ScenarioCheck.self],
      isByItself: false),
    Family("tour", [Tour.self], isByItself: false),
    Family("what-if", [WhatIf.self], isByItself: false),
    Family("set", [SetVerb.self], isByItself: false),
    Family("output", [Output.self], isByItself: false),
    Family("history", [HistoryVerb.self], isByItself: false),
    Family("help", [Help.self], isByItself: false),
    Family("man", [Man.self], isByItself: false),
    Family("exit", [Exit.self], isByItself: false),
  ]
}

/// Every command there is, in the order of help.
public let allVerbs: [any Verb.Type] = Family.all.flatMap(\.verbs)
