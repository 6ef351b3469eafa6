/// Teachers' names that were thought out against the rulings after the first table stood, in its form.
let oddTeacherNames = """
  @subjectAndName teacher - - 王芳 语文
  语文+王芳 wrong-form 语文王芳
  语文（王芳） wrong-form 语文王芳
  语文⌷王芳 wrong-form 语文王芳
  语文老师 wrong-name 语文王芳
  三2班语文王芳 decorated 语文王芳
  数学语文王芳 wrong-form 语文王芳
  語文王芳 wrong-form 语文王芳
  语文王芳 ok
  语文教师王芳 wrong-form 语文王芳
  语文王芳（班主任） wrong-form 语文王芳
  王芳（体育） wrong-subject 语文王芳
  体育老师王芳 wrong-subject 语文王芳
  中文王芳 wrong-form 语文王芳
  王芳老师（语文） wrong-form 语文王芳
  语文：王芳 wrong-form 语文王芳
  语文王芳13800138000 decorated 语文王芳
  语文王方 wrong-name 语文王芳
  @hengshui homeroom - - 王芳 语文
  王芳（班主任、语文） wrong-form 王芳（班主任）
  王芳（班主任 wrong-form 王芳（班主任）
  王芳⌷（班主任） wrong-form 王芳（班主任）
  王芳【班主任】 wrong-form 王芳（班主任）
  班主任王老师 wrong-name 王芳（班主任）
  王芳班主任 wrong-form 王芳（班主任）
  王芳老师（班主任） wrong-form 王芳（班主任）
  三2班王芳（班主任） decorated 王芳（班主任）
  王芳（语文） wrong-form 王芳（班主任）
  （班主任）王芳 wrong-form 王芳（班主任）
  王芳（班主任兼语文） wrong-form 王芳（班主任）
  @hengshui teacher - - 欧阳修 英语
  欧阳修（英语） ok
  欧阳修（英文） wrong-form 欧阳修（英语）
  欧阳修(英语) ok
  欧阳老师（英语） wrong-name 欧阳修（英语）
  欧阳修 missing-subject 欧阳修（英语）
  欧阳修（English） missing-subject 欧阳修（英语）
  欧阳修（英语老师） wrong-form 欧阳修（英语）
  英语欧阳修 wrong-form 欧阳修（英语）
  @pudong teacher - - 王芳 语文
  王芳⌷老师 wrong-form 王芳
  王芳王芳 wrong-form 王芳
  老师王芳 wrong-form 王芳
  王芳语文 wrong-form 王芳
  王芳（语文老师） wrong-form 王芳
  王芳。 wrong-form 王芳
  王芳Wang decorated 王芳
  @childAndRelation teacher - - 王芳 道德与法治
  道法王芳 ok
  王老师（道德与法治） ok
  品德王老师 ok
  王芳老师 missing-subject -
  语文王芳老师 wrong-subject 道德与法治王芳老师
  @none teacher - - 王芳 语文
  小王 ok
  @childAndRelation homeroom - - 王芳 语文
  班主任语文王芳 ok
  语文-王老师 ok
  班主任王芳 missing-subject -
  王芳 missing-subject -
  英语语文王芳 ok
  @subjectAndName homeroom - - 买买提·艾力 科学
  科学买买提·艾力 ok
  科学买买提．艾力 ok
  科学买买提 wrong-name 科学买买提·艾力
  买买提·艾力 missing-subject 科学买买提·艾力
  @hengshui teacher - - 任体育 体育
  任体育（体育） ok
  任体育 missing-subject 任体育（体育）
  体育任体育 wrong-form 任体育（体育）
  任老师（体育） wrong-name 任体育（体育）
  @pudong homeroom - - 王芳 语文
  王芳(班主任) wrong-form 王芳
  王芳🌹 decorated 王芳
  wang芳 wrong-name 王芳
  王芳芳 wrong-name 王芳
  @hengshui teacher - - 王芳 语文
  王芳芳（语文） wrong-name 王芳（语文）
  王芳（语文）（班主任） wrong-form 王芳（语文）
  王芳（小学语文） wrong-form 王芳（语文）
  王芳（语文1班） decorated 王芳（语文）
  王芳（语文）. wrong-form 王芳（语文）
  语文 wrong-name 王芳（语文）
  @pudong teacher - - - -
  王芳 ok
  王芳老师 wrong-form -
  王芳🌹 decorated -
  @hengshui homeroom - - - -
  王芳（班主任） ok
  王芳(班主任) ok
  王芳 wrong-form -
  @hengshui teacher - - - -
  王芳（语文） ok
  王芳 missing-subject -
  语文王芳 wrong-form -
  @subjectAndName teacher - - - -
  语文王芳 ok
  王芳 missing-subject -
  @subjectAndName teacher - - - 语文
  语文王芳 ok
  数学王芳 wrong-subject -
  @childAndRelation teacher - - - 语文
  语文王老师 ok
  王老师 missing-subject -
  """
