import CommandLanguage

/// Every command there is, in the order of help. A test compares the list with the folders.
public let allVerbs: [any Verb.Type] = [
  WorkspaceInit.self, WorkspaceInfoVerb.self, WorkspaceVerify.self, WorkspaceSet.self,
  WorkspaceBackup.self, WorkspaceRestore.self, WorkspaceCompact.self, WorkspacePurge.self,
  SchoolAdd.self, SchoolShow.self, SchoolList.self, SchoolSet.self,
  StaffAdd.self, StaffList.self, StaffSet.self,
  ClassAdd.self, ClassList.self, ClassPromote.self, ClassGraduate.self,
  RosterImport.self, RosterShow.self, RosterList.self,
  GroupCreate.self, GroupShow.self, GroupList.self, GroupSet.self, GroupConvention.self, GroupHandover.self,
  MemberAdd.self, MemberList.self, MemberShow.self, MemberVerify.self, MemberApprove.self, MemberReject.self,
  MemberRemove.self, MemberRename.self, MemberSet.self,
  RenameCheck.self, Check.self, Explain.self, Compare.self, PostVerb.self, Mute.self, Unmute.self,
  StrikesList.self, StrikesNotice.self, StrikesAppeal.self, StrikesUphold.self, StrikesForgive.self,
  NoticePost.self, NoticeLint.self, NoticeAck.self, NoticeStatus.self, NoticeFollowup.self, NoticeList.self,
  NoticeClose.self, PollOpen.self, PollVote.self, PollClose.self, PollShow.self, StarName.self, StarList.self,
  RequestAdd.self, RequestList.self, RequestAnswer.self, RequestClose.self,
  IncidentOpen.self, IncidentList.self, IncidentShow.self, IncidentAssign.self, IncidentEscalate.self,
  IncidentClose.self, IncidentReopen.self,
  RemindFestival.self, RemindConvention.self, RemindLiteracy.self, DutiesVerb.self, Audit.self, Dissolve.self,
  ReportGroup.self,
  ReportSchool.self, ReportBureau.self,
  PolicyList.self, PolicyShow.self, PolicyClauses.self, PolicyUse.self,
  PolicyDiff.self, PolicyConflicts.self, PolicyNew.self, PolicyLint.self, PolicyTest.self,

  Chatlog.self, Replay.self,
  Begin.self, CommitVerb.self, Rollback.self, UndoVerb.self, RedoVerb.self, Log.self,
  Source.self, As.self, ClockSet.self, ClockAdvance.self, ClockReal.self,
  WhatIf.self, SetVerb.self, Output.self, HistoryVerb.self, Help.self, Exit.self,
]
