let parentNames = """
  @hengshui parent,guardian,committee 张三 母亲 - -
  张三妈妈 ok
  ⌷张三妈妈⌷ ok
  张三 missing-relation 张三妈妈
  张三的妈妈 wrong-form 张三妈妈
  张三妈 wrong-form 张三妈妈
  张三母亲 wrong-form 张三妈妈
  妈妈张三 wrong-form 张三妈妈
  张三-妈妈 wrong-form 张三妈妈
  张三⌷妈妈 wrong-form 张三妈妈
  张三（妈妈） wrong-form 张三妈妈
  张三媽媽 wrong-form 张三妈妈
  张三mama wrong-form 张三妈妈
  张三家长 wrong-form 张三妈妈
  张三爸爸 wrong-relation 张三妈妈
  张三的爸爸 wrong-relation 张三妈妈
  张三爸 wrong-relation 张三妈妈
  张三奶奶 wrong-relation 张三妈妈
  张三姑妈 wrong-relation 张三妈妈
  李四妈妈 wrong-name 张三妈妈
  张三丰妈妈 wrong-name 张三妈妈
  張三妈妈 not-on-roster 张三妈妈
  zhangsan妈妈 not-on-roster 张三妈妈
  三三妈妈 not-on-roster 张三妈妈
  三妈妈 not-on-roster 张三妈妈
  王芳 not-on-roster 张三妈妈
  平安是福 not-on-roster 张三妈妈
  张三妈妈🌸 decorated 张三妈妈
  🌸张三妈妈 decorated 张三妈妈
  A张三妈妈 decorated 张三妈妈
  AA张三妈妈 decorated 张三妈妈
  张三妈妈13800138000 decorated 张三妈妈
  三年2班张三妈妈 decorated 张三妈妈
  三（2）班张三妈妈 decorated 张三妈妈
  张三妈妈⌷专业代购 decorated 张三妈妈
  张三妈妈👨‍👩‍👧 decorated 张三妈妈
  ❤️张三妈妈❤️ decorated 张三妈妈
  🌸🌸 decorated 张三妈妈
  @pudong,subjectAndName parent,guardian,committee 张三 母亲 - -
  张三妈妈 ok
  张三 ok
  张三的妈妈 wrong-form 张三妈妈
  张三妈 wrong-form 张三妈妈
  张三母亲 wrong-form 张三妈妈
  妈妈张三 wrong-form 张三妈妈
  张三家长 wrong-form 张三妈妈
  张三同学 wrong-form -
  张三爸爸 wrong-relation 张三妈妈
  李四妈妈 wrong-name 张三妈妈
  李四 wrong-name -
  张三丰 wrong-name -
  張三 not-on-roster -
  三妈妈 not-on-roster 张三妈妈
  王芳 not-on-roster -
  🌸张三 decorated -
  A张三 decorated -
  三2班张三 decorated -
  🌸张三妈妈 decorated 张三妈妈
  张三妈妈⌷138⌷0013⌷8000 decorated 张三妈妈
  @childAndRelation parent,guardian,committee 张三 母亲 - -
  张三妈妈 ok
  张三的妈妈 ok
  张三妈 ok
  张三母亲 ok
  妈妈张三 ok
  🌸张三妈妈🌸 ok
  三年2班张三妈妈13800138000 ok
  张三妈妈王芳 ok
  张三（妈妈） ok
  张三 missing-relation -
  张三家长 missing-relation -
  张三爸爸 wrong-relation 张三妈妈
  张三的爸爸 wrong-relation 张三妈妈
  张三爸爸🌸 wrong-relation -
  李四妈妈 wrong-name 张三妈妈
  李四 wrong-name -
  張三妈妈 not-on-roster 张三妈妈
  三三妈妈 not-on-roster 张三妈妈
  zhangsan妈妈 not-on-roster 张三妈妈
  王芳 not-on-roster -
  @hengshui,pudong,subjectAndName,childAndRelation parent 张三 外祖父 - -
  张三外公 ok
  张三姥爷 ok
  张三外祖父 ok
  张三爷爷 wrong-relation 张三外公
  张三爸爸 wrong-relation 张三外公
  @hengshui,pudong,subjectAndName,childAndRelation guardian 张三 奶奶 - -
  张三奶奶 ok
  张三外婆 wrong-relation 张三奶奶
  张三妈妈 wrong-relation 张三奶奶
  @hengshui,pudong,subjectAndName guardian 张三 奶奶 - -
  张三祖母 wrong-form 张三奶奶
  张三的奶奶 wrong-form 张三奶奶
  @hengshui,pudong,subjectAndName,childAndRelation guardian 张三 姥姥 - -
  张三姥姥 ok
  张三外婆 ok
  张三奶奶 wrong-relation 张三姥姥
  @hengshui,pudong,subjectAndName,childAndRelation guardian 张三 监护人 - -
  张三监护人 ok
  张三叔叔 wrong-relation 张三监护人
  @hengshui,pudong,subjectAndName,childAndRelation parent 买买提·艾力 父亲 - -
  买买提·艾力爸爸 ok
  买买提・艾力爸爸 ok
  买买提.艾力爸爸 ok
  买买提•艾力爸爸 ok
  买买提·艾力妈妈 wrong-relation 买买提·艾力爸爸
  买买提爸爸 not-on-roster 买买提·艾力爸爸
  @hengshui,pudong,subjectAndName,childAndRelation parent 欧阳娜娜 父亲 - -
  欧阳娜娜爸爸 ok
  娜娜爸爸 not-on-roster 欧阳娜娜爸爸
  @hengshui,pudong,subjectAndName,childAndRelation parent 爸小妈 父亲 - -
  爸小妈爸爸 ok
  爸小妈妈妈 wrong-relation 爸小妈爸爸
  @hengshui,pudong,subjectAndName,childAndRelation parent 张三丰 父亲 - -
  张三丰爸爸 ok
  张三爸爸 wrong-name 张三丰爸爸
  @hengshui,pudong,subjectAndName,childAndRelation parent 赵六 父亲 - -
  赵六爸爸 not-on-roster -
  @hengshui,pudong,subjectAndName,childAndRelation parent - - - -
  李四爸爸 ok
  王五爸爸 not-on-roster -
  @hengshui,pudong,subjectAndName parent 张三 - - -
  张三叔叔 ok
  张三的叔叔 wrong-form 张三叔叔
  @realName parent,teacher,homeroom 张三 母亲 王芳 语文
  王芳 ok
  张三妈妈王芳 ok
  🌸王芳🌸 ok
  张三妈妈 wrong-name -
  王小芳 wrong-name -
  @none parent,teacher,homeroom 张三 母亲 王芳 语文
  平安是福 ok
  🌸 ok
  """

let teacherNames = """
  @hengshui teacher - - 王芳 语文
  王芳（语文） ok
  王芳(语文) ok
  王芳（语文) ok
  王芳 missing-subject 王芳（语文）
  王芳老师 missing-subject 王芳（语文）
  王芳（数学） wrong-subject 王芳（语文）
  数学王芳 wrong-subject 王芳（语文）
  语文王芳 wrong-form 王芳（语文）
  王芳语文 wrong-form 王芳（语文）
  王芳【语文】 wrong-form 王芳（语文）
  王芳-语文 wrong-form 王芳（语文）
  王芳（班主任） wrong-form 王芳（语文）
  王芳（语文老师） wrong-form 王芳（语文）
  李丽（语文） wrong-name 王芳（语文）
  王老师 wrong-name 王芳（语文）
  🌸王芳（语文） decorated 王芳（语文）
  A王芳（语文） decorated 王芳（语文）
  王芳（语文）13800138000 decorated 王芳（语文）
  @hengshui homeroom - - 王芳 语文
  王芳（班主任） ok
  王芳(班主任) ok
  王芳 wrong-form 王芳（班主任）
  班主任王芳 wrong-form 王芳（班主任）
  王芳（语文） wrong-form 王芳（班主任）
  李丽（班主任） wrong-name 王芳（班主任）
  王芳（班主任）🌸 decorated 王芳（班主任）
  @pudong teacher,homeroom - - 王芳 语文
  王芳 ok
  ⌷王芳 ok
  王芳老师 wrong-form 王芳
  语文王芳 wrong-form 王芳
  王芳（班主任） wrong-form 王芳
  🌸王芳 decorated 王芳
  王芳13800138000 decorated 王芳
  李丽 wrong-name 王芳
  wangfang wrong-name 王芳
  @subjectAndName teacher,homeroom - - 王芳 语文
  语文王芳 ok
  王芳 missing-subject 语文王芳
  王芳老师 missing-subject 语文王芳
  班主任王芳 missing-subject 语文王芳
  数学王芳 wrong-subject 语文王芳
  王芳语文 wrong-form 语文王芳
  语文-王芳 wrong-form 语文王芳
  王芳（语文） wrong-form 语文王芳
  语文老师王芳 wrong-form 语文王芳
  语文王芳老师 wrong-form 语文王芳
  语文李丽 wrong-name 语文王芳
  语文王老师 wrong-name 语文王芳
  🌸语文王芳 decorated 语文王芳
  @subjectAndName teacher - - 王芳 -
  数学王芳 ok
  王芳 missing-subject -
  @subjectAndName teacher - - 阿依古丽·买买提 道德与法治
  道德与法治阿依古丽・买买提 ok
  道法阿依古丽·买买提 wrong-form 道德与法治阿依古丽·买买提
  @childAndRelation teacher,homeroom - - 王芳 语文
  语文王芳 ok
  王芳（语文） ok
  语文老师 ok
  🌸王老师🌸语文 ok
  王芳 missing-subject -
  王老师（班主任） missing-subject -
  数学王芳 wrong-subject 语文王芳
  王芳（数学） wrong-subject 王芳（语文）
  @hengshui,pudong,subjectAndName,childAndRelation student,outsider - - - -
  张三 ok
  """
