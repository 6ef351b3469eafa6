# qunsh: completion, made from the declarations of its commands; do not edit.
# Sets place to the words of the command, and previous to an option that waits for its value.
_qunsh_path() {
  local word
  place='' previous=''
  for word in "$@"; do
    if [[ -n $previous ]]; then previous=''; continue; fi
    case $word in
      --about|--actor|--against|--archive|--as|--at|--by|--class|--cohort|--color|--commands|--coordinator|--display|--failed|--file|--format|--from|--grade|--group|--homeroom|--homerooms|--host|--join-verification|--kind|--lang|--limit|--list|--log|--members|--method|--month|--most|--name|--note|--now|--office|--office-phone|--on|--output|--permit|--person|--phone|--platform|--policy|--post|--principal-phone|--reason|--relation|--rename|--result|--retention|--role|--roster|--say|--school|--since|--stage|--student|--subject|--supervisor|--title|--to|--until|--way|--workspace|--year|-c|-f|-o|-w) previous=$word ;;
      -*) ;;
      *)
        case "${place:+$place }$word" in
          'workspace'|'workspace init'|'新建工作区'|'workspace info'|'工作区'|'workspace verify'|'校验工作区'|'workspace set'|'设置工作区'|'workspace backup'|'备份工作区'|'workspace restore'|'恢复工作区'|'workspace compact'|'整理工作区'|'workspace purge'|'清除个人信息'|'calendar'|'calendar import'|'导入校历'|'calendar show'|'校历'|'school'|'school add'|'添加学校'|'school show'|'查看学校'|'school list'|'学校列表'|'school set'|'修改学校'|'staff'|'staff add'|'添加教师'|'staff list'|'教师列表'|'staff set'|'修改教师'|'class'|'class add'|'添加班级'|'class list'|'班级列表'|'class promote'|'升级'|'class graduate'|'班级毕业'|'roster'|'roster import'|'导入花名册'|'roster sync'|'核对花名册'|'roster show'|'花名册'|'roster list'|'花名册列表'|'roster export'|'导出花名册'|'group'|'group create'|'建群'|'group show'|'查看群'|'group list'|'群列表'|'group set'|'修改群'|'group convention'|'群公约'|'group handover'|'交接群'|'group archive'|'群存档'|'member'|'member add'|'加人'|'member list'|'成员列表'|'member show'|'查看成员'|'member verify'|'核验'|'member approve'|'批准'|'member reject'|'拒绝'|'member remove'|'移出'|'member rename'|'改名'|'member set'|'修改成员'|'member import'|'导入成员'|'rename-check'|'改名检查'|'check'|'检查'|'explain'|'解释'|'compare'|'对比'|'post'|'发布'|'mute'|'禁言'|'unmute'|'解除禁言'|'strikes'|'strikes list'|'违规记录'|'strikes notice'|'违规通知'|'strikes appeal'|'申诉'|'strikes uphold'|'维持'|'strikes forgive'|'免除'|'notice'|'notice post'|'发通知'|'notice lint'|'检查通知'|'notice ack'|'登记回执'|'notice status'|'通知回执'|'notice followup'|'通知补告'|'notice list'|'通知列表'|'notice close'|'结束通知'|'poll'|'poll open'|'发起投票'|'poll vote'|'投票'|'poll close'|'结束投票'|'poll show'|'poll result'|'投票结果'|'star'|'star name'|'每月之星'|'star list'|'历月之星'|'request'|'request add'|'登记诉求'|'request list'|'诉求列表'|'request answer'|'答复诉求'|'request close'|'办结诉求'|'incident'|'incident open'|'登记事件'|'incident list'|'事件列表'|'incident show'|'查看事件'|'incident assign'|'转交事件'|'incident escalate'|'上报事件'|'incident close'|'办结事件'|'incident reopen'|'重开事件'|'remind'|'remind festival'|'节日提醒'|'remind convention'|'公约提醒'|'remind literacy'|'媒介素养'|'duties'|'待办'|'audit'|'审计'|'dissolve'|'解散'|'report'|'report group'|'群报告'|'report school'|'学校报告'|'report bureau'|'教育局报告'|'policy'|'policy list'|'规则集列表'|'policy show'|'查看规则集'|'policy clauses'|'条款'|'policy use'|'采用规则集'|'policy diff'|'规则集对比'|'policy conflicts'|'规则冲突'|'policy new'|'新建规则集'|'policy lint'|'检查规则集'|'policy test'|'测试规则集'|'chatlog'|'聊天记录'|'replay'|'回放'|'undo'|'撤销'|'redo'|'重做'|'log'|'日志'|'at'|'回到'|'begin'|'开始'|'commit'|'提交'|'rollback'|'回滚'|'source'|'执行'|'let'|'令'|'each'|'逐行'|'assert'|'断言'|'echo'|'显示'|'as'|'以'|'clock'|'clock set'|'时钟 设为'|'clock advance'|'时钟 前进'|'clock real'|'时钟 恢复'|'时钟'|'scenario'|'scenario list'|'剧本'|'scenario show'|'看剧本'|'scenario run'|'演示'|'scenario record'|'录制'|'scenario check'|'检验剧本'|'tour'|'导览'|'入门'|'what-if'|'假如'|'set'|'设置'|'output'|'输出'|'history'|'历史'|'help'|'帮助'|'man'|'手册'|'exit'|'quit'|'退出') place="${place:+$place }$word" ;;
          *) rest=1 ;;
        esac ;;
    esac
  done
}
_qunsh() {
  local line=() cur word place previous rest='' words='' opts='' first='' how='' i
  # Bash splits --name=value; here it is one word again.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $i -gt 1 && ( $word == = || ${COMP_WORDS[i - 1]} == = ) ]]; then
      line[${#line[@]} - 1]+=$word
    else
      line+=("$word")
    fi
  done
  cur=${line[${#line[@]} - 1]}
  _qunsh_path "${line[@]:0:${#line[@]} - 1}"
  if [[ $cur == --*=* ]]; then previous=${cur%%=*} cur=${cur#*=}; fi
  case $place in
    '')
      words='workspace calendar school staff class roster group member rename-check check explain compare post mute unmute strikes notice poll star request incident remind duties audit dissolve report policy chatlog replay undo redo log at begin commit rollback source let each assert echo as clock scenario tour what-if set output history help man exit' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace')
      words='init info verify set backup restore compact purge' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace init'|'新建工作区')
      words='' opts='--name --policy -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=directory
      case $previous in
        --name) how='' ;;
        --policy) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace info'|'工作区')
      words='' opts='--digest -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace verify'|'校验工作区')
      words='' opts='--since --repair -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        --since) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace set'|'设置工作区')
      words='' opts='--name --policy --actor --enforce --host --retention -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        --name) how='' ;;
        --policy) how=live ;;
        --actor) how='' ;;
        --enforce) how='words on off' ;;
        --host) how='' ;;
        --retention) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace backup'|'备份工作区')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=directory
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace restore'|'恢复工作区')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=directory
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace compact'|'整理工作区')
      words='' opts='--drop -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'workspace purge'|'清除个人信息')
      words='' opts='--group --class --year --due -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        --group) how=live ;;
        --class) how=live ;;
        --year) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'calendar')
      words='import show' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'calendar import'|'导入校历')
      words='' opts='--replace -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'calendar show'|'校历')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'school')
      words='add show list set' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'school add'|'添加学校')
      words='' opts='--stage --coordinator --office --office-phone --principal-phone -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --stage) how='words kindergarten primary junior senior vocational special' ;;
        --coordinator) how=live ;;
        --office) how=live ;;
        --office-phone) how='' ;;
        --principal-phone) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'school show'|'查看学校')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'school list'|'学校列表')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'school set'|'修改学校')
      words='' opts='--stage --coordinator --office --office-phone --principal-phone -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --stage) how='words kindergarten primary junior senior vocational special' ;;
        --coordinator) how=live ;;
        --office) how=live ;;
        --office-phone) how='' ;;
        --principal-phone) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'staff')
      words='add list set' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'staff add'|'添加教师')
      words='' opts='--school --subject --phone -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --school) how=live ;;
        --subject) how=live ;;
        --phone) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'staff list'|'教师列表')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'staff set'|'修改教师')
      words='' opts='--school --subject --phone -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --school) how=live ;;
        --subject) how=live ;;
        --phone) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'class')
      words='add list promote graduate' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'class add'|'添加班级')
      words='' opts='--school --grade --cohort --homeroom -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --school) how=live ;;
        --grade) how='' ;;
        --cohort) how=live ;;
        --homeroom) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'class list'|'班级列表')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'class promote'|'升级')
      words='' opts='--homerooms --rename --graduate -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --homerooms) how=file ;;
        --rename) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'class graduate'|'班级毕业')
      words='' opts='--cohort --school -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --cohort) how=live ;;
        --school) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'roster')
      words='import sync show list export' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'roster import'|'导入花名册')
      words='' opts='--school --class --create-groups --policy -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        --school) how=live ;;
        --class) how=live ;;
        --policy) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'roster sync'|'核对花名册')
      words='' opts='--school --class -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        --school) how=live ;;
        --class) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'roster show'|'花名册')
      words='' opts='--phones -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'roster list'|'花名册列表')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'roster export'|'导出花名册')
      words='' opts='--class --phones --bom -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --class) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'group')
      words='create show list set convention handover archive' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'group create'|'建群')
      words='' opts='--class --policy --platform --homeroom --supervisor -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --class) how=live ;;
        --policy) how=live ;;
        --platform) how='words wechat qq dingtalk wecom other' ;;
        --homeroom) how=live ;;
        --supervisor) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'group show'|'查看群')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'group list'|'群列表')
      words='' opts='--all -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'group set'|'修改群')
      words='' opts='--policy --platform --homeroom --supervisor --join-verification -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --policy) how=live ;;
        --platform) how='words wechat qq dingtalk wecom other' ;;
        --homeroom) how=live ;;
        --supervisor) how=live ;;
        --join-verification) how='words on off' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'group convention'|'群公约')
      words='' opts='--show -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'group handover'|'交接群')
      words='' opts='--to -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --to) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'group archive'|'群存档')
      words='' opts='--phones -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member')
      words='add list show verify approve reject remove rename set import' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member add'|'加人')
      words='' opts='--role --student --relation --subject --display --phone -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --role) how='words homeroom teacher parent guardian committee student outsider' ;;
        --student) how=live ;;
        --relation) how=live ;;
        --subject) how=live ;;
        --display) how='' ;;
        --phone) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member list'|'成员列表')
      words='' opts='--all --phones -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member show'|'查看成员')
      words='' opts='--phones -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member verify'|'核验')
      words='' opts='--by --method -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --by) how=live ;;
        --method) how='words roster phone visit document' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member approve'|'批准')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member reject'|'拒绝')
      words='' opts='--reason -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --reason) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member remove'|'移出')
      words='' opts='--reason -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --reason) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member rename'|'改名')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member set'|'修改成员')
      words='' opts='--role --student --relation --subject --phone -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --role) how='words homeroom teacher parent guardian committee student outsider' ;;
        --student) how=live ;;
        --relation) how=live ;;
        --subject) how=live ;;
        --phone) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'member import'|'导入成员')
      words='' opts='--remove-missing -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'rename-check'|'改名检查')
      words='' opts='--fix --policy --jsonl -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --policy) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'check'|'检查')
      words='' opts='--policy --role --kind --at --urgent --permit --private --roster --jsonl -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        --policy) how=live ;;
        --role) how='words homeroom teacher parent guardian committee student outsider' ;;
        --kind) how='words text voice image video file link poll red-packet' ;;
        --at) how=live ;;
        --permit) how='' ;;
        --roster) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'explain'|'解释')
      words='' opts='--policy --role --kind --at --urgent --permit --private --roster --all -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        --policy) how=live ;;
        --role) how='words homeroom teacher parent guardian committee student outsider' ;;
        --kind) how='words text voice image video file link poll red-packet' ;;
        --at) how=live ;;
        --permit) how='' ;;
        --roster) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'compare'|'对比')
      words='' opts='--role --policy --kind --at --urgent --permit --roster --diff -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        --role) how='words homeroom teacher parent guardian committee student outsider' ;;
        --policy) how=live ;;
        --kind) how='words text voice image video file link poll red-packet' ;;
        --at) how=live ;;
        --permit) how='' ;;
        --roster) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'post'|'发布')
      words='' opts='--from --kind --at --urgent --permit --enforce -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --from) how=live ;;
        --kind) how='words text voice image video file link poll red-packet' ;;
        --at) how=live ;;
        --permit) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'mute'|'禁言')
      words='' opts='--reason -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --reason) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'unmute'|'解除禁言')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'strikes')
      words='list notice appeal uphold forgive' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'strikes list'|'违规记录')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'strikes notice'|'违规通知')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'strikes appeal'|'申诉')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'strikes uphold'|'维持')
      words='' opts='--reason -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --reason) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'strikes forgive'|'免除')
      words='' opts='--reason -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --reason) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'notice')
      words='post lint ack status followup list close' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'notice post'|'发通知')
      words='' opts='--from --kind --title --reply --form --due --at --urgent -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --from) how=live ;;
        --kind) how='words general lesson activity important' ;;
        --title) how='' ;;
        --due) how=live ;;
        --at) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'notice lint'|'检查通知')
      words='' opts='--group --title -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        --group) how=live ;;
        --title) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'notice ack'|'登记回执')
      words='' opts='--way --list --log -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --way) how='words hand phone writing' ;;
        --list) how=file ;;
        --log) how=file ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'notice status'|'通知回执')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'notice followup'|'通知补告')
      words='' opts='--phones -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'notice list'|'通知列表')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'notice close'|'结束通知')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'poll')
      words='open vote close show' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'poll open'|'发起投票')
      words='' opts='--from --most --until -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --from) how=live ;;
        --most) how='' ;;
        --until) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'poll vote'|'投票')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'poll close'|'结束投票')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'poll show'|'poll result'|'投票结果')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'star')
      words='name list' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'star name'|'每月之星')
      words='' opts='--reason --month --from -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --reason) how='' ;;
        --month) how=live ;;
        --from) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'star list'|'历月之星')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'request')
      words='add list answer close' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'request add'|'登记诉求')
      words='' opts='--from --post --due -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --from) how=live ;;
        --post) how='' ;;
        --due) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'request list'|'诉求列表')
      words='' opts='--all -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'request answer'|'答复诉求')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'request close'|'办结诉求')
      words='' opts='--result -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --result) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'incident')
      words='open list show assign escalate close reopen' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'incident open'|'登记事件')
      words='' opts='--about --post --grave --due -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --about) how=live ;;
        --post) how='' ;;
        --due) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'incident list'|'事件列表')
      words='' opts='--all -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'incident show'|'查看事件')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'incident assign'|'转交事件')
      words='' opts='--to --due --note -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --to) how=live ;;
        --due) how=live ;;
        --note) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'incident escalate'|'上报事件')
      words='' opts='--to --note -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --to) how='words homeroom office principal bureau' ;;
        --note) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'incident close'|'办结事件')
      words='' opts='--result -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --result) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'incident reopen'|'重开事件')
      words='' opts='--reason -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --reason) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'remind')
      words='festival convention literacy' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'remind festival'|'节日提醒')
      words='' opts='--show -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'remind convention'|'公约提醒')
      words='' opts='--show -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'remind literacy'|'媒介素养')
      words='' opts='--show -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'duties'|'待办')
      words='' opts='--on --person -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --on) how=live ;;
        --person) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'audit'|'审计')
      words='' opts='--fix -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'dissolve'|'解散')
      words='' opts='--cohort --school --reason --archive --leave-open -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --cohort) how=live ;;
        --school) how=live ;;
        --reason) how='' ;;
        --archive) how=file ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'report')
      words='group school bureau' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'report group'|'群报告')
      words='' opts='--from --to --personal -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --from) how=live ;;
        --to) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'report school'|'学校报告')
      words='' opts='--from --to -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --from) how=live ;;
        --to) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'report bureau'|'教育局报告')
      words='' opts='--from --to -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        --from) how=live ;;
        --to) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy')
      words='list show clauses use diff conflicts new lint test' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy list'|'规则集列表')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy show'|'查看规则集')
      words='' opts='--source -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy clauses'|'条款')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy use'|'采用规则集')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy diff'|'规则集对比')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy conflicts'|'规则冲突')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy new'|'新建规则集')
      words='' opts='--from --file -w --workspace -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --from) how=live ;;
        --file) how=file ;;
        -w|--workspace) how=directory ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy lint'|'检查规则集')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'policy test'|'测试规则集')
      words='' opts='--policy -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        --policy) how=live ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'chatlog'|'聊天记录')
      words='' opts='--format -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        --format) how='words auto qq wechat-csv' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'replay'|'回放')
      words='' opts='--format --policy --against --roster --members --as-strikes -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        --format) how='words auto qq wechat-csv' ;;
        --policy) how=live ;;
        --against) how=live ;;
        --roster) how=file ;;
        --members) how=file ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'undo'|'撤销')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'redo'|'重做')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'log'|'日志')
      words='' opts='--limit -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        --limit) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'at'|'回到')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'begin'|'开始')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'commit'|'提交')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'rollback'|'回滚')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'source'|'执行')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'let'|'令')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'each'|'逐行')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'assert'|'断言')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'echo'|'显示')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'as'|'以')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'clock')
      words='set advance real' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'clock set'|'时钟 设为')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'clock advance'|'时钟 前进')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'clock real'|'时钟 恢复')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    '时钟')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'scenario')
      words='list show run record check' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'scenario list'|'剧本')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'scenario show'|'看剧本')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'scenario run'|'演示')
      words='' opts='--step -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'scenario record'|'录制')
      words='' opts='--say --pause --stop -w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=file
      case $previous in
        --say) how='' ;;
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'scenario check'|'检验剧本')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'tour'|'导览'|'入门')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'what-if'|'假如')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'set'|'设置')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first='words lang output color width timing pager plain editor bom'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'output'|'输出')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first='words table plain json jsonl csv html'
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'history'|'历史')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'help'|'帮助')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'man'|'手册')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=live
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
    'exit'|'quit'|'退出')
      words='' opts='-w --workspace -f --file -c --commands --failed -n --dry-run -k --keep-going --resume -y --yes -o --output --lang --now --as --color --read-only -q --quiet -v --verbose --no-rc --version -h --help'
      first=''
      case $previous in
        -w|--workspace) how=directory ;;
        -f|--file) how=file ;;
        -c|--commands) how='' ;;
        --failed) how=file ;;
        -o|--output) how='words table plain json jsonl csv html' ;;
        --lang) how='words zh en' ;;
        --now) how=live ;;
        --as) how='' ;;
        --color) how='words auto always never' ;;
      esac
      ;;
  esac
  COMPREPLY=()
  if [[ -n $previous ]]; then
    :
  elif [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$opts" -- "$cur"))
    return
  elif [[ -n $words && -z $rest ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
    [[ ${#COMPREPLY[@]} -gt 0 ]] && return
    how=live
  else
    how=${rest:+live}
    how=${how:-$first}
  fi
  case $how in
    words\ *) COMPREPLY=($(compgen -W "${how#words }" -- "$cur")) ;;
    file) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
    directory) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    live)
      # As typed, the words still have their quotes and backslashes.
      word='["'\''\\]'
      mapfile -t line < <("${COMP_WORDS[0]}" __complete "${line[@]//$word/}" 2>/dev/null)
      for word in "${line[@]}"; do
        printf -v word %q "${word%%$'\t'*}"
        COMPREPLY+=("$word")
      done ;;
  esac
}
complete -F _qunsh qunsh
