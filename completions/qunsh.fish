# qunsh: completion, made from the declarations of its commands; do not edit.
set -g __qunsh_nouns 'workspace' 'calendar' 'school' 'staff' 'class' 'roster' 'group' 'member' 'strikes' 'notice' 'poll' 'star' 'request' 'incident' 'remind' 'report' 'policy' 'clock' '时钟' 'scenario'
set -g __qunsh_paths 'workspace' 'workspace init' '新建工作区' 'workspace info' '工作区' 'workspace verify' '校验工作区' 'workspace set' '设置工作区' 'workspace backup' '备份工作区' 'workspace restore' '恢复工作区' 'workspace compact' '整理工作区' 'workspace purge' '清除个人信息' 'calendar' 'calendar import' '导入校历' 'calendar show' '校历' 'school' 'school add' '添加学校' 'school show' '查看学校' 'school list' '学校列表' 'school set' '修改学校' 'staff' 'staff add' '添加教师' 'staff list' '教师列表' 'staff set' '修改教师' 'class' 'class add' '添加班级' 'class list' '班级列表' 'class promote' '升级' 'class graduate' '班级毕业' 'roster' 'roster import' '导入花名册' 'roster sync' '核对花名册' 'roster show' '花名册' 'roster list' '花名册列表' 'roster export' '导出花名册' 'group' 'group create' '建群' 'group show' '查看群' 'group list' '群列表' 'group set' '修改群' 'group convention' '群公约' 'group handover' '交接群' 'group archive' '群存档' 'member' 'member add' '加人' 'member list' '成员列表' 'member show' '查看成员' 'member verify' '核验' 'member approve' '批准' 'member reject' '拒绝' 'member remove' '移出' 'member rename' '改名' 'member set' '修改成员' 'member import' '导入成员' 'rename-check' '改名检查' 'check' '检查' 'explain' '解释' 'compare' '对比' 'post' '发布' 'mute' '禁言' 'unmute' '解除禁言' 'strikes' 'strikes list' '违规记录' 'strikes notice' '违规通知' 'strikes appeal' '申诉' 'strikes uphold' '维持' 'strikes forgive' '免除' 'notice' 'notice post' '发通知' 'notice lint' '检查通知' 'notice ack' '登记回执' 'notice status' '通知回执' 'notice followup' '通知补告' 'notice list' '通知列表' 'notice close' '结束通知' 'poll' 'poll open' '发起投票' 'poll vote' '投票' 'poll close' '结束投票' 'poll show' 'poll result' '投票结果' 'star' 'star name' '每月之星' 'star list' '历月之星' 'request' 'request add' '登记诉求' 'request list' '诉求列表' 'request answer' '答复诉求' 'request close' '办结诉求' 'incident' 'incident open' '登记事件' 'incident list' '事件列表' 'incident show' '查看事件' 'incident assign' '转交事件' 'incident escalate' '上报事件' 'incident close' '办结事件' 'incident reopen' '重开事件' 'remind' 'remind festival' '节日提醒' 'remind convention' '公约提醒' 'remind literacy' '媒介素养' 'duties' '待办' 'audit' '审计' 'dissolve' '解散' 'report' 'report group' '群报告' 'report school' '学校报告' 'report bureau' '教育局报告' 'policy' 'policy list' '规则集列表' 'policy show' '查看规则集' 'policy clauses' '条款' 'policy use' '采用规则集' 'policy diff' '规则集对比' 'policy conflicts' '规则冲突' 'policy new' '新建规则集' 'policy lint' '检查规则集' 'policy test' '测试规则集' 'chatlog' '聊天记录' 'replay' '回放' 'undo' '撤销' 'redo' '重做' 'log' '日志' 'at' '回到' 'begin' '开始' 'commit' '提交' 'rollback' '回滚' 'source' '执行' 'let' '令' 'each' '逐行' 'assert' '断言' 'echo' '显示' 'as' '以' 'clock' 'clock set' '时钟 设为' 'clock advance' '时钟 前进' 'clock real' '时钟 恢复' '时钟' 'scenario' 'scenario list' '剧本' 'scenario show' '看剧本' 'scenario run' '演示' 'scenario record' '录制' 'scenario check' '检验剧本' 'tour' '导览' '入门' 'what-if' '假如' 'set' '设置' 'output' '输出' 'history' '历史' 'help' '帮助' 'man' '手册' 'exit' 'quit' '退出'
set -g __qunsh_taking --about --actor --against --archive --as --at --by --class --cohort --color --commands --coordinator --display --failed --file --format --from --grade --group --homeroom --homerooms --host --join-verification --kind --lang --limit --list --log --members --method --month --most --name --note --now --office --office-phone --on --output --permit --person --phone --platform --policy --post --principal-phone --reason --relation --rename --result --retention --role --roster --say --school --since --stage --student --subject --supervisor --title --to --until --way --workspace --year -c -f -o -w

# Prints the words of the command before the cursor; a second line where arguments follow them.
function __qunsh_path
    set -l path
    set -l rest
    set -l skip
    for word in (commandline -opc)[2..-1]
        if test -n "$skip"
            set skip
        else if contains -- $word $__qunsh_taking
            set skip 1
        else if not string match -q -- '-*' $word
            if contains -- (string join ' ' $path $word) $__qunsh_paths
                set -a path $word
            else
                set rest 1
            end
        end
    end
    echo (string join ' ' $path)
    test -n "$rest"; and echo rest
end

function __qunsh_at
    set -l found (__qunsh_path)
    contains -- "$found[1]" $argv
end

function __qunsh_live
    set -l words (commandline -opc)
    $words[1] __complete $words[2..-1] (commandline -ct) 2>/dev/null
end

function __qunsh_wants_live
    set -l token (commandline -ct)
    string match -q -- '-*' $token; and return 1
    # Commands in Chinese are not in the list of words: the program knows them.
    string match -qr '[^ -~]' -- $token; and return 0
    set -l found (__qunsh_path)
    test -n "$found[1]"; or return 1
    not contains -- "$found[1]" $__qunsh_nouns
end

complete -c qunsh -f
complete -c qunsh -n __qunsh_wants_live -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at ''" -a 'workspace' -d 'init, info, verify, set, backup, restore, compact, purge'
complete -c qunsh -n "__qunsh_at ''" -a 'calendar' -d 'import, show'
complete -c qunsh -n "__qunsh_at ''" -a 'school' -d 'add, show, list, set'
complete -c qunsh -n "__qunsh_at ''" -a 'staff' -d 'add, list, set'
complete -c qunsh -n "__qunsh_at ''" -a 'class' -d 'add, list, promote, graduate'
complete -c qunsh -n "__qunsh_at ''" -a 'roster' -d 'import, sync, show, list, export'
complete -c qunsh -n "__qunsh_at ''" -a 'group' -d 'create, show, list, set, convention, handover, archive'
complete -c qunsh -n "__qunsh_at ''" -a 'member' -d 'add, list, show, verify, approve, reject, remove, rename, set, import'
complete -c qunsh -n "__qunsh_at ''" -a 'rename-check' -d 'check display names'
complete -c qunsh -n "__qunsh_at ''" -a 'check' -d 'judge a message without recording it'
complete -c qunsh -n "__qunsh_at ''" -a 'explain' -d 'tell clause by clause why a message is judged so'
complete -c qunsh -n "__qunsh_at ''" -a 'compare' -d 'one message under all policies, roles side by side'
complete -c qunsh -n "__qunsh_at ''" -a 'post' -d 'judge a message and record it'
complete -c qunsh -n "__qunsh_at ''" -a 'mute' -d 'mute a member'
complete -c qunsh -n "__qunsh_at ''" -a 'unmute' -d 'lift a mute'
complete -c qunsh -n "__qunsh_at ''" -a 'strikes' -d 'list, notice, appeal, uphold, forgive'
complete -c qunsh -n "__qunsh_at ''" -a 'notice' -d 'post, lint, ack, status, followup, list, close'
complete -c qunsh -n "__qunsh_at ''" -a 'poll' -d 'open, vote, close, show, show'
complete -c qunsh -n "__qunsh_at ''" -a 'star' -d 'name, list'
complete -c qunsh -n "__qunsh_at ''" -a 'request' -d 'add, list, answer, close'
complete -c qunsh -n "__qunsh_at ''" -a 'incident' -d 'open, list, show, assign, escalate, close, reopen'
complete -c qunsh -n "__qunsh_at ''" -a 'remind' -d 'festival, convention, literacy'
complete -c qunsh -n "__qunsh_at ''" -a 'duties' -d 'list what is due'
complete -c qunsh -n "__qunsh_at ''" -a 'audit' -d 'find what is not as the policy asks'
complete -c qunsh -n "__qunsh_at ''" -a 'dissolve' -d 'end a group'
complete -c qunsh -n "__qunsh_at ''" -a 'report' -d 'group, school, bureau'
complete -c qunsh -n "__qunsh_at ''" -a 'policy' -d 'list, show, clauses, use, diff, conflicts, new, lint, test'
complete -c qunsh -n "__qunsh_at ''" -a 'chatlog' -d 'read an exported chat log as JSON Lines'
complete -c qunsh -n "__qunsh_at ''" -a 'replay' -d 'judge an exported chat log'
complete -c qunsh -n "__qunsh_at ''" -a 'undo' -d 'take back one\'s last commits'
complete -c qunsh -n "__qunsh_at ''" -a 'redo' -d 'carry out again what was undone last'
complete -c qunsh -n "__qunsh_at ''" -a 'log' -d 'show what was changed, by whom and when'
complete -c qunsh -n "__qunsh_at ''" -a 'at' -d 'run a reading command on the book as it stood'
complete -c qunsh -n "__qunsh_at ''" -a 'begin' -d 'begin a transaction'
complete -c qunsh -n "__qunsh_at ''" -a 'commit' -d 'commit the transaction'
complete -c qunsh -n "__qunsh_at ''" -a 'rollback' -d 'drop the transaction'
complete -c qunsh -n "__qunsh_at ''" -a 'source' -d 'run the commands of a file'
complete -c qunsh -n "__qunsh_at ''" -a 'let' -d 'give a variable its value'
complete -c qunsh -n "__qunsh_at ''" -a 'each' -d 'carry out a command for every row of a table'
complete -c qunsh -n "__qunsh_at ''" -a 'assert' -d 'carry a command out, and fail where it does not end as expected'
complete -c qunsh -n "__qunsh_at ''" -a 'echo' -d 'print a text'
complete -c qunsh -n "__qunsh_at ''" -a 'as' -d 'act as another person'
complete -c qunsh -n "__qunsh_at ''" -a 'clock' -d 'set, advance, real'
complete -c qunsh -n "__qunsh_at ''" -a 'scenario' -d 'list, show, run, record, check'
complete -c qunsh -n "__qunsh_at ''" -a 'tour' -d 'learn the first commands by typing them'
complete -c qunsh -n "__qunsh_at ''" -a 'what-if' -d 'see what a command would bring, without doing it'
complete -c qunsh -n "__qunsh_at ''" -a 'set' -d 'show or change the session\'s settings'
complete -c qunsh -n "__qunsh_at ''" -a 'output' -d 'the form of results from now on'
complete -c qunsh -n "__qunsh_at ''" -a 'history' -d 'show what was typed before'
complete -c qunsh -n "__qunsh_at ''" -a 'help' -d 'help on all commands, or on one'
complete -c qunsh -n "__qunsh_at ''" -a 'man' -d 'read the manual'
complete -c qunsh -n "__qunsh_at ''" -a 'exit' -d 'leave the shell'
complete -c qunsh -n "__qunsh_at 'workspace'" -a 'init' -d 'make a workspace'
complete -c qunsh -n "__qunsh_at 'workspace'" -a 'info' -d 'figures about the workspace'
complete -c qunsh -n "__qunsh_at 'workspace'" -a 'verify' -d 'check the journal and every file'
complete -c qunsh -n "__qunsh_at 'workspace'" -a 'set' -d 'change the workspace\'s settings'
complete -c qunsh -n "__qunsh_at 'workspace'" -a 'backup' -d 'copy the workspace while others may write'
complete -c qunsh -n "__qunsh_at 'workspace'" -a 'restore' -d 'bring a workspace back from a backup'
complete -c qunsh -n "__qunsh_at 'workspace'" -a 'compact' -d 'close the journal\'s part and begin another'
complete -c qunsh -n "__qunsh_at 'workspace'" -a 'purge' -d 'take personal data out of every file and the journal'
complete -c qunsh -n "__qunsh_at 'workspace init' '新建工作区'" -l name -d 'its name, usually the school\'s' -x
complete -c qunsh -n "__qunsh_at 'workspace init' '新建工作区'" -l policy -d 'the policy that new groups get' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'workspace init' '新建工作区'" -a '(__fish_complete_directories)'
complete -c qunsh -n "__qunsh_at 'workspace info' '工作区'" -l digest -d 'only the digest of the state'
complete -c qunsh -n "__qunsh_at 'workspace verify' '校验工作区'" -l since -d 'compare only the files of what later commits touched' -x
complete -c qunsh -n "__qunsh_at 'workspace verify' '校验工作区'" -l repair -d 'make the files anew from the journal'
complete -c qunsh -n "__qunsh_at 'workspace set' '设置工作区'" -l name -d 'its name' -x
complete -c qunsh -n "__qunsh_at 'workspace set' '设置工作区'" -l policy -d 'the policy that new groups get' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'workspace set' '设置工作区'" -l actor -d 'who acts when nobody is named' -x
complete -c qunsh -n "__qunsh_at 'workspace set' '设置工作区'" -l enforce -d 'apply the ladder\'s step at once' -x -a 'on\\t\'on\' off\\t\'off\''
complete -c qunsh -n "__qunsh_at 'workspace set' '设置工作区'" -l host -d 'a host whose links are always allowed' -x
complete -c qunsh -n "__qunsh_at 'workspace set' '设置工作区'" -l retention -d 'for how many days personal data is kept after a group\'s end' -x
complete -c qunsh -n "__qunsh_at 'workspace backup' '备份工作区'" -a '(__fish_complete_directories)'
complete -c qunsh -n "__qunsh_at 'workspace restore' '恢复工作区'" -a '(__fish_complete_directories)'
complete -c qunsh -n "__qunsh_at 'workspace compact' '整理工作区'" -l drop -d 'drop the older parts of the journal'
complete -c qunsh -n "__qunsh_at 'workspace purge' '清除个人信息'" -l group -d 'in this group and its class alone; without a name, the whole of a group that has ended' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'workspace purge' '清除个人信息'" -l class -d 'a class: its roster and its groups' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'workspace purge' '清除个人信息'" -l year -d 'a school year, by the year it begins in' -x
complete -c qunsh -n "__qunsh_at 'workspace purge' '清除个人信息'" -l due -d 'every ended group whose time is over'
complete -c qunsh -n "__qunsh_at 'calendar'" -a 'import' -d 'take holidays and make-up school days on record'
complete -c qunsh -n "__qunsh_at 'calendar'" -a 'show' -d 'show the school calendar'
complete -c qunsh -n "__qunsh_at 'calendar import' '导入校历'" -l replace -d 'forget every day that the file does not name'
complete -c qunsh -n "__qunsh_at 'calendar import' '导入校历'" -F
complete -c qunsh -n "__qunsh_at 'school'" -a 'add' -d 'add a school'
complete -c qunsh -n "__qunsh_at 'school'" -a 'show' -d 'show a school'
complete -c qunsh -n "__qunsh_at 'school'" -a 'list' -d 'list the schools'
complete -c qunsh -n "__qunsh_at 'school'" -a 'set' -d 'change a school\'s particulars'
complete -c qunsh -n "__qunsh_at 'school add' '添加学校'" -l stage -d 'the stage of school' -x -a 'kindergarten\\t\'kindergarten\' primary\\t\'primary school\' junior\\t\'junior school\' senior\\t\'senior school\' vocational\\t\'vocational school\' special\\t\'special school\''
complete -c qunsh -n "__qunsh_at 'school add' '添加学校'" -l coordinator -d 'who coordinates all class groups' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'school add' '添加学校'" -l office -d 'the home-school office' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'school add' '添加学校'" -l office-phone -d 'the office\'s phone number' -x
complete -c qunsh -n "__qunsh_at 'school add' '添加学校'" -l principal-phone -d 'the principal\'s phone number' -x
complete -c qunsh -n "__qunsh_at 'school set' '修改学校'" -l stage -d 'the stage of school' -x -a 'kindergarten\\t\'kindergarten\' primary\\t\'primary school\' junior\\t\'junior school\' senior\\t\'senior school\' vocational\\t\'vocational school\' special\\t\'special school\''
complete -c qunsh -n "__qunsh_at 'school set' '修改学校'" -l coordinator -d 'who coordinates all class groups' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'school set' '修改学校'" -l office -d 'the home-school office' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'school set' '修改学校'" -l office-phone -d 'the office\'s phone number' -x
complete -c qunsh -n "__qunsh_at 'school set' '修改学校'" -l principal-phone -d 'the principal\'s phone number' -x
complete -c qunsh -n "__qunsh_at 'staff'" -a 'add' -d 'add a member of staff'
complete -c qunsh -n "__qunsh_at 'staff'" -a 'list' -d 'list a school\'s staff'
complete -c qunsh -n "__qunsh_at 'staff'" -a 'set' -d 'change a member of staff'
complete -c qunsh -n "__qunsh_at 'staff add' '添加教师'" -l school -d 'the school' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'staff add' '添加教师'" -l subject -d 'the subject taught' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'staff add' '添加教师'" -l phone -d 'the phone number' -x
complete -c qunsh -n "__qunsh_at 'staff set' '修改教师'" -l school -d 'the school' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'staff set' '修改教师'" -l subject -d 'the subject taught' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'staff set' '修改教师'" -l phone -d 'the phone number' -x
complete -c qunsh -n "__qunsh_at 'class'" -a 'add' -d 'add a class'
complete -c qunsh -n "__qunsh_at 'class'" -a 'list' -d 'list classes'
complete -c qunsh -n "__qunsh_at 'class'" -a 'promote' -d 'a school\'s classes move up a grade'
complete -c qunsh -n "__qunsh_at 'class'" -a 'graduate' -d 'classes leave the school'
complete -c qunsh -n "__qunsh_at 'class add' '添加班级'" -l school -d 'the school' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'class add' '添加班级'" -l grade -d 'the grade' -x
complete -c qunsh -n "__qunsh_at 'class add' '添加班级'" -l cohort -d 'the year of entry' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'class add' '添加班级'" -l homeroom -d 'the homeroom teacher' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'class promote' '升级'" -l homerooms -d 'the new homeroom teachers: CLASS,TEACHER a line' -r -F
complete -c qunsh -n "__qunsh_at 'class promote' '升级'" -l rename -d 'how classes and groups are named from now on' -x
complete -c qunsh -n "__qunsh_at 'class promote' '升级'" -l graduate -d 'the last grade graduates'
complete -c qunsh -n "__qunsh_at 'class graduate' '班级毕业'" -l cohort -d 'all classes that entered in this year' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'class graduate' '班级毕业'" -l school -d 'of this school alone' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'roster'" -a 'import' -d 'take a roster on record'
complete -c qunsh -n "__qunsh_at 'roster'" -a 'sync' -d 'bring the rosters up to a newer file'
complete -c qunsh -n "__qunsh_at 'roster'" -a 'show' -d 'show a class\'s roster'
complete -c qunsh -n "__qunsh_at 'roster'" -a 'list' -d 'list the rosters'
complete -c qunsh -n "__qunsh_at 'roster'" -a 'export' -d 'write rosters into a CSV file'
complete -c qunsh -n "__qunsh_at 'roster import' '导入花名册'" -l school -d 'the school' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'roster import' '导入花名册'" -l class -d 'the class, where the file has no column for it' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'roster import' '导入花名册'" -l create-groups -d 'make a group for each class, too'
complete -c qunsh -n "__qunsh_at 'roster import' '导入花名册'" -l policy -d 'the policy of new groups' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'roster import' '导入花名册'" -F
complete -c qunsh -n "__qunsh_at 'roster sync' '核对花名册'" -l school -d 'the school' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'roster sync' '核对花名册'" -l class -d 'the class, where the file has no column for it' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'roster sync' '核对花名册'" -F
complete -c qunsh -n "__qunsh_at 'roster show' '花名册'" -l phones -d 'show phone numbers in full'
complete -c qunsh -n "__qunsh_at 'roster export' '导出花名册'" -l class -d 'one class alone' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'roster export' '导出花名册'" -l phones -d 'with telephone numbers, in full'
complete -c qunsh -n "__qunsh_at 'roster export' '导出花名册'" -l bom -d 'with a byte order mark, which Excel needs'
complete -c qunsh -n "__qunsh_at 'group'" -a 'create' -d 'make a class\'s group'
complete -c qunsh -n "__qunsh_at 'group'" -a 'show' -d 'show a group'
complete -c qunsh -n "__qunsh_at 'group'" -a 'list' -d 'list the groups'
complete -c qunsh -n "__qunsh_at 'group'" -a 'set' -d 'change a group\'s settings'
complete -c qunsh -n "__qunsh_at 'group'" -a 'convention' -d 'write the convention from the policy in force'
complete -c qunsh -n "__qunsh_at 'group'" -a 'handover' -d 'hand a group over: what the successor needs'
complete -c qunsh -n "__qunsh_at 'group'" -a 'archive' -d 'write all that is on record about a group into one file'
complete -c qunsh -n "__qunsh_at 'group create' '建群'" -l class -d 'the class that it is for' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'group create' '建群'" -l policy -d 'the policy in force' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'group create' '建群'" -l platform -d 'the chat platform' -x -a 'wechat\\t\'WeChat\' qq\\t\'QQ\' dingtalk\\t\'DingTalk\' wecom\\t\'WeCom\' other\\t\'other\''
complete -c qunsh -n "__qunsh_at 'group create' '建群'" -l homeroom -d 'the homeroom teacher, who owns it' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'group create' '建群'" -l supervisor -d 'the supervisor from the parents\' committee' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'group list' '群列表'" -l all -d 'those that have ended, too'
complete -c qunsh -n "__qunsh_at 'group set' '修改群'" -l policy -d 'the policy in force' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'group set' '修改群'" -l platform -d 'the chat platform' -x -a 'wechat\\t\'WeChat\' qq\\t\'QQ\' dingtalk\\t\'DingTalk\' wecom\\t\'WeCom\' other\\t\'other\''
complete -c qunsh -n "__qunsh_at 'group set' '修改群'" -l homeroom -d 'the homeroom teacher, who owns it' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'group set' '修改群'" -l supervisor -d 'the supervisor from the parents\' committee' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'group set' '修改群'" -l join-verification -d 'whether joining asks for consent' -x -a 'on\\t\'on\' off\\t\'off\''
complete -c qunsh -n "__qunsh_at 'group convention' '群公约'" -l show -d 'only show the one on record'
complete -c qunsh -n "__qunsh_at 'group handover' '交接群'" -l to -d 'the teacher who takes over' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'group archive' '群存档'" -l phones -d 'with telephone numbers in full'
complete -c qunsh -n "__qunsh_at 'member'" -a 'add' -d 'take in a member'
complete -c qunsh -n "__qunsh_at 'member'" -a 'list' -d 'list the members'
complete -c qunsh -n "__qunsh_at 'member'" -a 'show' -d 'show a member'
complete -c qunsh -n "__qunsh_at 'member'" -a 'verify' -d 'check who a member is'
complete -c qunsh -n "__qunsh_at 'member'" -a 'approve' -d 'let a pending member in'
complete -c qunsh -n "__qunsh_at 'member'" -a 'reject' -d 'turn a pending member away'
complete -c qunsh -n "__qunsh_at 'member'" -a 'remove' -d 'remove a member'
complete -c qunsh -n "__qunsh_at 'member'" -a 'rename' -d 'change a display name'
complete -c qunsh -n "__qunsh_at 'member'" -a 'set' -d 'change a member\'s particulars'
complete -c qunsh -n "__qunsh_at 'member'" -a 'import' -d 'bring the members up to a list'
complete -c qunsh -n "__qunsh_at 'member add' '加人'" -l role -d 'what the person is to the class' -x -a 'homeroom\\t\'homeroom teacher\' teacher\\t\'subject teacher\' parent\\t\'parent\' guardian\\t\'guardian\' committee\\t\'parents\\\' committee\' student\\t\'student\' outsider\\t\'outsider\''
complete -c qunsh -n "__qunsh_at 'member add' '加人'" -l student -d 'the child' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'member add' '加人'" -l relation -d 'the relation to the child' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'member add' '加人'" -l subject -d 'the subject taught' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'member add' '加人'" -l display -d 'the display name; by default the one the rule asks for' -x
complete -c qunsh -n "__qunsh_at 'member add' '加人'" -l phone -d 'the phone number' -x
complete -c qunsh -n "__qunsh_at 'member list' '成员列表'" -l all -d 'those who were removed, too'
complete -c qunsh -n "__qunsh_at 'member list' '成员列表'" -l phones -d 'show phone numbers in full'
complete -c qunsh -n "__qunsh_at 'member show' '查看成员'" -l phones -d 'show the phone number in full'
complete -c qunsh -n "__qunsh_at 'member verify' '核验'" -l by -d 'who checked; by default the acting person' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'member verify' '核验'" -l method -d 'how it was checked' -x -a 'roster\\t\'roster\' phone\\t\'phone\' visit\\t\'visit\' document\\t\'document\''
complete -c qunsh -n "__qunsh_at 'member reject' '拒绝'" -l reason -d 'why' -x
complete -c qunsh -n "__qunsh_at 'member remove' '移出'" -l reason -d 'why' -x
complete -c qunsh -n "__qunsh_at 'member set' '修改成员'" -l role -d 'what the person is to the class' -x -a 'homeroom\\t\'homeroom teacher\' teacher\\t\'subject teacher\' parent\\t\'parent\' guardian\\t\'guardian\' committee\\t\'parents\\\' committee\' student\\t\'student\' outsider\\t\'outsider\''
complete -c qunsh -n "__qunsh_at 'member set' '修改成员'" -l student -d 'the child' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'member set' '修改成员'" -l relation -d 'the relation to the child' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'member set' '修改成员'" -l subject -d 'the subject taught' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'member set' '修改成员'" -l phone -d 'the phone number' -x
complete -c qunsh -n "__qunsh_at 'member import' '导入成员'" -l remove-missing -d 'remove who is not in the list, teachers excepted'
complete -c qunsh -n "__qunsh_at 'rename-check' '改名检查'" -l fix -d 'take the proposed names'
complete -c qunsh -n "__qunsh_at 'rename-check' '改名检查'" -l policy -d 'under which policy' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'rename-check' '改名检查'" -l jsonl -d 'read JSON Lines, without a workspace'
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l policy -d 'the policy; A+B combines, `all` is the nine' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l role -d 'who sends it' -x -a 'homeroom\\t\'homeroom teacher\' teacher\\t\'subject teacher\' parent\\t\'parent\' guardian\\t\'guardian\' committee\\t\'parents\\\' committee\' student\\t\'student\' outsider\\t\'outsider\''
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l kind -d 'the form of the message' -x -a 'text\\t\'text\' voice\\t\'voice\' image\\t\'image\' video\\t\'video\' file\\t\'file\' link\\t\'link\' poll\\t\'poll\' red-packet\\t\'red packet\''
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l at -d 'when it is sent' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l urgent -d 'it is urgent'
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l permit -d 'the education authority\'s permit and its reference' -x
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l private -d 'it is a private message'
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l roster -d 'the students\' names, apart by commas' -x
complete -c qunsh -n "__qunsh_at 'check' '检查'" -l jsonl -d 'read JSON Lines from a file or standard input'
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l policy -d 'the policy; A+B combines, `all` is the nine' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l role -d 'who sends it' -x -a 'homeroom\\t\'homeroom teacher\' teacher\\t\'subject teacher\' parent\\t\'parent\' guardian\\t\'guardian\' committee\\t\'parents\\\' committee\' student\\t\'student\' outsider\\t\'outsider\''
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l kind -d 'the form of the message' -x -a 'text\\t\'text\' voice\\t\'voice\' image\\t\'image\' video\\t\'video\' file\\t\'file\' link\\t\'link\' poll\\t\'poll\' red-packet\\t\'red packet\''
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l at -d 'when it is sent' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l urgent -d 'it is urgent'
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l permit -d 'the education authority\'s permit and its reference' -x
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l private -d 'it is a private message'
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l roster -d 'the students\' names, apart by commas' -x
complete -c qunsh -n "__qunsh_at 'explain' '解释'" -l all -d 'clauses that are silent, too'
complete -c qunsh -n "__qunsh_at 'compare' '对比'" -l role -d 'these roles only' -x -a 'homeroom\\t\'homeroom teacher\' teacher\\t\'subject teacher\' parent\\t\'parent\' guardian\\t\'guardian\' committee\\t\'parents\\\' committee\' student\\t\'student\' outsider\\t\'outsider\''
complete -c qunsh -n "__qunsh_at 'compare' '对比'" -l policy -d 'these policies only, A+B combines; by default the nine' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'compare' '对比'" -l kind -d 'the form of the message' -x -a 'text\\t\'text\' voice\\t\'voice\' image\\t\'image\' video\\t\'video\' file\\t\'file\' link\\t\'link\' poll\\t\'poll\' red-packet\\t\'red packet\''
complete -c qunsh -n "__qunsh_at 'compare' '对比'" -l at -d 'when it is sent; by default now' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'compare' '对比'" -l urgent -d 'it is urgent'
complete -c qunsh -n "__qunsh_at 'compare' '对比'" -l permit -d 'the education authority\'s permit and its reference' -x
complete -c qunsh -n "__qunsh_at 'compare' '对比'" -l roster -d 'the students\' names, apart by commas' -x
complete -c qunsh -n "__qunsh_at 'compare' '对比'" -l diff -d 'only where the policies differ'
complete -c qunsh -n "__qunsh_at 'post' '发布'" -l from -d 'the member who posts' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'post' '发布'" -l kind -d 'the form of the message' -x -a 'text\\t\'text\' voice\\t\'voice\' image\\t\'image\' video\\t\'video\' file\\t\'file\' link\\t\'link\' poll\\t\'poll\' red-packet\\t\'red packet\''
complete -c qunsh -n "__qunsh_at 'post' '发布'" -l at -d 'when; by default now' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'post' '发布'" -l urgent -d 'it is urgent'
complete -c qunsh -n "__qunsh_at 'post' '发布'" -l permit -d 'the education authority\'s permit and its reference' -x
complete -c qunsh -n "__qunsh_at 'post' '发布'" -l enforce -d 'apply the ladder\'s next step'
complete -c qunsh -n "__qunsh_at 'mute' '禁言'" -l reason -d 'why' -x
complete -c qunsh -n "__qunsh_at 'strikes'" -a 'list' -d 'list the breaches on record'
complete -c qunsh -n "__qunsh_at 'strikes'" -a 'notice' -d 'write the notice to the member'
complete -c qunsh -n "__qunsh_at 'strikes'" -a 'appeal' -d 'put an appeal on record'
complete -c qunsh -n "__qunsh_at 'strikes'" -a 'uphold' -d 'turn an appeal down'
complete -c qunsh -n "__qunsh_at 'strikes'" -a 'forgive' -d 'forgive a breach, and take back what followed'
complete -c qunsh -n "__qunsh_at 'strikes uphold' '维持'" -l reason -d 'why' -x
complete -c qunsh -n "__qunsh_at 'strikes forgive' '免除'" -l reason -d 'why' -x
complete -c qunsh -n "__qunsh_at 'notice'" -a 'post' -d 'give a notice'
complete -c qunsh -n "__qunsh_at 'notice'" -a 'lint' -d 'check the form of a notice'
complete -c qunsh -n "__qunsh_at 'notice'" -a 'ack' -d 'record who knows of a notice'
complete -c qunsh -n "__qunsh_at 'notice'" -a 'status' -d 'show whom a notice has not reached'
complete -c qunsh -n "__qunsh_at 'notice'" -a 'followup' -d 'list the families to be told by telephone or in writing'
complete -c qunsh -n "__qunsh_at 'notice'" -a 'list' -d 'list a group\'s notices'
complete -c qunsh -n "__qunsh_at 'notice'" -a 'close' -d 'end the following up of a notice'
complete -c qunsh -n "__qunsh_at 'notice post' '发通知'" -l from -d 'who gives it; by default the homeroom teacher' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'notice post' '发通知'" -l kind -d 'what it is about' -x -a 'general\\t\'general\' lesson\\t\'lesson cancelled or moved\' activity\\t\'activity\' important\\t\'important\''
complete -c qunsh -n "__qunsh_at 'notice post' '发通知'" -l title -d 'the title; by default its first line' -x
complete -c qunsh -n "__qunsh_at 'notice post' '发通知'" -l reply -d 'parents are asked to answer'
complete -c qunsh -n "__qunsh_at 'notice post' '发通知'" -l form -d 'put it in proper form first'
complete -c qunsh -n "__qunsh_at 'notice post' '发通知'" -l due -d 'by when everybody is to know' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'notice post' '发通知'" -l at -d 'when; by default now' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'notice post' '发通知'" -l urgent -d 'it is urgent'
complete -c qunsh -n "__qunsh_at 'notice lint' '检查通知'" -l group -d 'the group that it is for' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'notice lint' '检查通知'" -l title -d 'its title' -x
complete -c qunsh -n "__qunsh_at 'notice ack' '登记回执'" -l way -d 'how they were told' -x -a 'hand\\t\'in person\' phone\\t\'telephone\' writing\\t\'in writing\''
complete -c qunsh -n "__qunsh_at 'notice ack' '登记回执'" -l list -d 'the list parents filled in; - is standard input' -r -F
complete -c qunsh -n "__qunsh_at 'notice ack' '登记回执'" -l log -d 'an exported chat log' -r -F
complete -c qunsh -n "__qunsh_at 'notice followup' '通知补告'" -l phones -d 'show the phone numbers in full'
complete -c qunsh -n "__qunsh_at 'poll'" -a 'open' -d 'open a class poll'
complete -c qunsh -n "__qunsh_at 'poll'" -a 'vote' -d 'record a vote'
complete -c qunsh -n "__qunsh_at 'poll'" -a 'close' -d 'close a poll'
complete -c qunsh -n "__qunsh_at 'poll'" -a 'show' -d 'show how a poll stands'
complete -c qunsh -n "__qunsh_at 'poll open' '发起投票'" -l from -d 'who asks; by default the homeroom teacher' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'poll open' '发起投票'" -l most -d 'how many one may choose' -x
complete -c qunsh -n "__qunsh_at 'poll open' '发起投票'" -l until -d 'the last day' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'star'" -a 'name' -d 'name the star of the month'
complete -c qunsh -n "__qunsh_at 'star'" -a 'list' -d 'list the stars of the months'
complete -c qunsh -n "__qunsh_at 'star name' '每月之星'" -l reason -d 'what for' -x
complete -c qunsh -n "__qunsh_at 'star name' '每月之星'" -l month -d 'the month; by default this one' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'star name' '每月之星'" -l from -d 'who says it; by default the homeroom teacher' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'request'" -a 'add' -d 'put a parent\'s request on record'
complete -c qunsh -n "__qunsh_at 'request'" -a 'list' -d 'list requests, and parents to be cared for'
complete -c qunsh -n "__qunsh_at 'request'" -a 'answer' -d 'record the answer to a request'
complete -c qunsh -n "__qunsh_at 'request'" -a 'close' -d 'close a request'
complete -c qunsh -n "__qunsh_at 'request add' '登记诉求'" -l from -d 'the parent who asks' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'request add' '登记诉求'" -l post -d 'the post, such as 2026-09/17' -x
complete -c qunsh -n "__qunsh_at 'request add' '登记诉求'" -l due -d 'by when it is to be answered' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'request list' '诉求列表'" -l all -d 'those that are closed too'
complete -c qunsh -n "__qunsh_at 'request close' '办结诉求'" -l result -d 'what came of it' -x
complete -c qunsh -n "__qunsh_at 'incident'" -a 'open' -d 'put an incident on record'
complete -c qunsh -n "__qunsh_at 'incident'" -a 'list' -d 'list incidents'
complete -c qunsh -n "__qunsh_at 'incident'" -a 'show' -d 'show a matter and its history'
complete -c qunsh -n "__qunsh_at 'incident'" -a 'assign' -d 'give a matter to somebody'
complete -c qunsh -n "__qunsh_at 'incident'" -a 'escalate' -d 'hand a matter upward'
complete -c qunsh -n "__qunsh_at 'incident'" -a 'close' -d 'close an incident'
complete -c qunsh -n "__qunsh_at 'incident'" -a 'reopen' -d 'take a closed matter up again'
complete -c qunsh -n "__qunsh_at 'incident open' '登记事件'" -l about -d 'the member it is about' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'incident open' '登记事件'" -l post -d 'the post, such as 2026-09/17' -x
complete -c qunsh -n "__qunsh_at 'incident open' '登记事件'" -l grave -d 'it is grave'
complete -c qunsh -n "__qunsh_at 'incident open' '登记事件'" -l due -d 'by when it is to be settled' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'incident list' '事件列表'" -l all -d 'those that are closed too'
complete -c qunsh -n "__qunsh_at 'incident assign' '转交事件'" -l to -d 'who is to see to it' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'incident assign' '转交事件'" -l due -d 'by when' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'incident assign' '转交事件'" -l note -d 'a note' -x
complete -c qunsh -n "__qunsh_at 'incident escalate' '上报事件'" -l to -d 'to which level; by default the next one up' -x -a 'homeroom\\t\'homeroom teacher\' office\\t\'home-school office\' principal\\t\'principal\\\'s office\' bureau\\t\'education bureau\''
complete -c qunsh -n "__qunsh_at 'incident escalate' '上报事件'" -l note -d 'a note' -x
complete -c qunsh -n "__qunsh_at 'incident close' '办结事件'" -l result -d 'what came of it' -x
complete -c qunsh -n "__qunsh_at 'incident reopen' '重开事件'" -l reason -d 'why' -x
complete -c qunsh -n "__qunsh_at 'remind'" -a 'festival' -d 'write the letter before a festival'
complete -c qunsh -n "__qunsh_at 'remind'" -a 'convention' -d 'write the letter that recalls the convention'
complete -c qunsh -n "__qunsh_at 'remind'" -a 'literacy' -d 'write the letter on media literacy'
complete -c qunsh -n "__qunsh_at 'remind festival' '节日提醒'" -l show -d 'only show it, and record nothing'
complete -c qunsh -n "__qunsh_at 'remind convention' '公约提醒'" -l show -d 'only show it, and record nothing'
complete -c qunsh -n "__qunsh_at 'remind literacy' '媒介素养'" -l show -d 'only show it, and record nothing'
complete -c qunsh -n "__qunsh_at 'duties' '待办'" -l on -d 'the day; by default today' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'duties' '待办'" -l person -d 'only what this person has to see to' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'audit' '审计'" -l fix -d 'mend what can be mended without harm'
complete -c qunsh -n "__qunsh_at 'dissolve' '解散'" -l cohort -d 'the groups of all graduates who entered in this year' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'dissolve' '解散'" -l school -d 'of this school alone' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'dissolve' '解散'" -l reason -d 'why' -x
complete -c qunsh -n "__qunsh_at 'dissolve' '解散'" -l archive -d 'write the archive to this file first; with --cohort, a folder' -r -F
complete -c qunsh -n "__qunsh_at 'dissolve' '解散'" -l leave-open -d 'end it although matters are open; they are named on record'
complete -c qunsh -n "__qunsh_at 'report'" -a 'group' -d 'a group\'s figures over a period'
complete -c qunsh -n "__qunsh_at 'report'" -a 'school' -d 'the figures of a school\'s groups'
complete -c qunsh -n "__qunsh_at 'report'" -a 'bureau' -d 'the figures of all schools'
complete -c qunsh -n "__qunsh_at 'report group' '群报告'" -l from -d 'the first day; by default 1 September of the school year' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'report group' '群报告'" -l to -d 'the last day; by default today' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'report group' '群报告'" -l personal -d 'list members, by name'
complete -c qunsh -n "__qunsh_at 'report school' '学校报告'" -l from -d 'the first day; by default 1 September of the school year' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'report school' '学校报告'" -l to -d 'the last day; by default today' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'report bureau' '教育局报告'" -l from -d 'the first day; by default 1 September of the school year' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'report bureau' '教育局报告'" -l to -d 'the last day; by default today' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'list' -d 'list the policies'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'show' -d 'show a policy'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'clauses' -d 'list the clauses of a policy'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'use' -d 'take a policy into use'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'diff' -d 'show what two policies say differently of the same topic'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'conflicts' -d 'list clauses that contradict one another'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'new' -d 'copy or take in a policy of the school\'s own'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'lint' -d 'check a policy\'s file and list every fault'
complete -c qunsh -n "__qunsh_at 'policy'" -a 'test' -d 'try a policy on cases with known answers'
complete -c qunsh -n "__qunsh_at 'policy show' '查看规则集'" -l source -d 'print the policy\'s file itself'
complete -c qunsh -n "__qunsh_at 'policy new' '新建规则集'" -l from -d 'the policy to copy' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'policy new' '新建规则集'" -l file -d 'the file to take it from' -r -F
complete -c qunsh -n "__qunsh_at 'policy lint' '检查规则集'" -F
complete -c qunsh -n "__qunsh_at 'policy test' '测试规则集'" -l policy -d 'the policy where a case names none' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'policy test' '测试规则集'" -F
complete -c qunsh -n "__qunsh_at 'chatlog' '聊天记录'" -l format -d 'the format; by default told by the file' -x -a 'auto\\t\'told by the file\' qq\\t\'qq\' wechat-csv\\t\'wechat-csv\''
complete -c qunsh -n "__qunsh_at 'chatlog' '聊天记录'" -F
complete -c qunsh -n "__qunsh_at 'replay' '回放'" -l format -d 'the format; by default told by the file' -x -a 'auto\\t\'told by the file\' qq\\t\'qq\' wechat-csv\\t\'wechat-csv\''
complete -c qunsh -n "__qunsh_at 'replay' '回放'" -l policy -d 'the policy; `all` is the nine' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'replay' '回放'" -l against -d 'show only what this policy judges differently' -x -a '(__qunsh_live)'
complete -c qunsh -n "__qunsh_at 'replay' '回放'" -l roster -d 'the class\'s roster' -r -F
complete -c qunsh -n "__qunsh_at 'replay' '回放'" -l members -d 'the group\'s members' -r -F
complete -c qunsh -n "__qunsh_at 'replay' '回放'" -l as-strikes -d 'put what is found on record as breaches of the group\'s members'
complete -c qunsh -n "__qunsh_at 'replay' '回放'" -F
complete -c qunsh -n "__qunsh_at 'log' '日志'" -l limit -d 'how many at most' -x
complete -c qunsh -n "__qunsh_at 'source' '执行'" -F
complete -c qunsh -n "__qunsh_at 'each' '逐行'" -F
complete -c qunsh -n "__qunsh_at 'clock'" -a 'set' -d 'let the clock stand at a time'
complete -c qunsh -n "__qunsh_at 'clock'" -a 'advance' -d 'move the clock on'
complete -c qunsh -n "__qunsh_at 'clock'" -a 'real' -d 'back to the real time'
complete -c qunsh -n "__qunsh_at 'scenario'" -a 'list' -d 'list the scenarios that come with the program'
complete -c qunsh -n "__qunsh_at 'scenario'" -a 'show' -d 'show the text of a scenario'
complete -c qunsh -n "__qunsh_at 'scenario'" -a 'run' -d 'play a scenario in a sandbox'
complete -c qunsh -n "__qunsh_at 'scenario'" -a 'record' -d 'write a scenario from the session'
complete -c qunsh -n "__qunsh_at 'scenario'" -a 'check' -d 'run scenarios as tests'
complete -c qunsh -n "__qunsh_at 'scenario run' '演示'" -l step -d 'wait for a key before each command'
complete -c qunsh -n "__qunsh_at 'scenario record' '录制'" -l say -d 'put a narration on record' -x
complete -c qunsh -n "__qunsh_at 'scenario record' '录制'" -l pause -d 'put a pause on record'
complete -c qunsh -n "__qunsh_at 'scenario record' '录制'" -l stop -d 'end the recording'
complete -c qunsh -n "__qunsh_at 'scenario record' '录制'" -F
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'lang' -d 'the language: zh or en'
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'output' -d 'the form of results'
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'color' -d 'colour: auto, always or never'
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'width' -d 'ambiguous characters: narrow or wide'
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'timing' -d 'show how long commands take: on or off'
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'pager' -d 'show long results by screens: on or off'
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'plain' -d 'fit for screen readers: on or off'
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'editor' -d 'keys as in emacs or vi'
complete -c qunsh -n "__qunsh_at 'set' '设置'" -a 'bom' -d 'begin CSV with a byte order mark, for Excel: on or off'
complete -c qunsh -n "__qunsh_at 'output' '输出'" -a 'table' -d 'a table'
complete -c qunsh -n "__qunsh_at 'output' '输出'" -a 'plain' -d 'plain text'
complete -c qunsh -n "__qunsh_at 'output' '输出'" -a 'json' -d 'JSON'
complete -c qunsh -n "__qunsh_at 'output' '输出'" -a 'jsonl' -d 'JSON Lines'
complete -c qunsh -n "__qunsh_at 'output' '输出'" -a 'csv' -d 'CSV'
complete -c qunsh -n "__qunsh_at 'output' '输出'" -a 'html' -d 'a page of HTML'
complete -c qunsh  -l workspace -s w -d 'the workspace\'s folder' -x -a '(__fish_complete_directories)'
complete -c qunsh  -l file -s f -d 'a batch file; - is standard input' -r -F
complete -c qunsh  -l commands -s c -d 'commands from the argument' -x
complete -c qunsh  -l failed -d 'write failed lines to a file that can be run again' -r -F
complete -c qunsh  -l dry-run -s n -d 'plan and print, commit nothing'
complete -c qunsh  -l keep-going -s k -d 'go on after a failed command'
complete -c qunsh  -l resume -d 'go on with an interrupted batch that keeps going'
complete -c qunsh  -l yes -s y -d 'answer yes where a command asks'
complete -c qunsh  -l output -s o -d 'the form of the result' -x -a 'table\\t\'table\' plain\\t\'plain\' json\\t\'json\' jsonl\\t\'jsonl\' csv\\t\'csv\' html\\t\'html\''
complete -c qunsh  -l lang -d 'the language of messages' -x -a 'zh\\t\'Chinese\' en\\t\'English\''
complete -c qunsh  -l now -d 'the clock stands at this time' -x -a '(__qunsh_live)'
complete -c qunsh  -l as -d 'who acts' -x
complete -c qunsh  -l color -d 'when to use colour' -x -a 'auto\\t\'auto\' always\\t\'always\' never\\t\'never\''
complete -c qunsh  -l read-only -d 'change nothing'
complete -c qunsh  -l quiet -s q -d 'print no results'
complete -c qunsh  -l verbose -s v -d 'tell more'
complete -c qunsh  -l no-rc -d 'read no start-up file'
complete -c qunsh  -l version -d 'the version'
complete -c qunsh  -l help -s h -d 'help'
