/// Names that were thought out against the rulings after the first table stood, in its form.
let oddParentNames = """
  @hengshui parent 张三 母亲 - -
  张三老妈 wrong-form 张三妈妈
  张三妈咪 wrong-form 张三妈妈
  张三麻麻 wrong-form 张三妈妈
  张三的家长 wrong-form 张三妈妈
  张三妈妈（李娟） wrong-form 张三妈妈
  张三妈妈李娟 wrong-form 张三妈妈
  李娟（张三妈妈） wrong-form 张三妈妈
  Ａ张三妈妈 decorated 张三妈妈
  张三妈妈１３８００１３８０００ decorated 张三妈妈
  张三_妈妈 wrong-form 张三妈妈
  张三|妈妈 wrong-form 张三妈妈
  张三·妈妈 wrong-form 张三妈妈
  张三+妈妈 wrong-form 张三妈妈
  张三＋妈妈 wrong-form 张三妈妈
  张三～妈妈 decorated 张三妈妈
  张三妈妈~ decorated 张三妈妈
  三年级二班张三妈妈 decorated 张三妈妈
  张三妈妈-三2班 decorated 张三妈妈
  张三爸爸妈妈 wrong-form 张三妈妈
  张三李四妈妈 wrong-form 张三妈妈
  张三、李四妈妈 wrong-form 张三妈妈
  张三&李四妈妈 wrong-form 张三妈妈
  李四张三妈妈 wrong-form 张三妈妈
  张三妈妈李四妈妈 wrong-form 张三妈妈
  张三妈妈1 decorated 张三妈妈
  张三妈妈。 wrong-form 张三妈妈
  张三妈妈（家委） wrong-form 张三妈妈
  家委会主任张三妈妈 wrong-form 张三妈妈
  家委会副会长-张三妈妈 wrong-form 张三妈妈
  张三妈妈（班级家委） wrong-form 张三妈妈
  张三同学的妈妈 wrong-form 张三妈妈
  张三小朋友妈妈 wrong-form 张三妈妈
  张三ma missing-relation 张三妈妈
  张三Mom wrong-form 张三妈妈
  张三妈妈(微商) decorated 张三妈妈
  章三妈妈 not-on-roster 张三妈妈
  张三母 wrong-form 张三妈妈
  妈妈-张三 wrong-form 张三妈妈
  【张三妈妈】 wrong-form 张三妈妈
  张三妈妈～代购 decorated 张三妈妈
  张三他妈 wrong-form 张三妈妈
  张三娘 wrong-form 张三妈妈
  张三阿姨 wrong-relation 张三妈妈
  张三姥姥 wrong-relation 张三妈妈
  张三外婆 wrong-relation 张三妈妈
  张三的外婆 wrong-relation 张三妈妈
  张三女士 missing-relation 张三妈妈
  张三VIP妈妈 decorated 张三妈妈
  @hengshui guardian 张三 外祖母 - -
  张三姥姥 ok
  张三外婆 ok
  张三外祖母 ok
  张三婆婆 missing-relation 张三外婆
  张三的姥姥 wrong-form 张三外婆
  张三奶奶 wrong-relation 张三外婆
  张三家长 wrong-form 张三外婆
  张三 missing-relation 张三外婆
  @hengshui committee 王小明 父亲 - -
  王小明爸爸 ok
  小明爸爸 not-on-roster 王小明爸爸
  王晓明爸爸 not-on-roster 王小明爸爸
  王小明爸爸（家委会） wrong-form 王小明爸爸
  王小明父亲 wrong-form 王小明爸爸
  王小明老爸 wrong-form 王小明爸爸
  王小明同学爸爸 wrong-form 王小明爸爸
  @pudong parent 王小明 父亲 - -
  王小明爸爸 ok
  王小明 ok
  王小明家长 wrong-form 王小明爸爸
  王小明（家长） wrong-form 王小明爸爸
  王小明爸 wrong-form 王小明爸爸
  王小明- wrong-form -
  王小明同学 wrong-form -
  王小明李四爸爸 wrong-form 王小明爸爸
  王小明、李四 wrong-form -
  王小明8号 decorated -
  王小明妈妈 wrong-relation 王小明爸爸
  王晓明 not-on-roster -
  @childAndRelation parent 张三 母亲 - -
  张三妈妈 ok
  张三老妈 ok
  妈妈（张三） ok
  张三麻麻 ok
  张三的家长 missing-relation -
  张三⌷李娟 missing-relation -
  李娟 not-on-roster -
  张三李四妈妈 ok
  张三妈妈、李四妈妈 ok
  张三爸 wrong-relation 张三妈妈
  A张三妈妈138 ok
  三三妈 not-on-roster 张三妈妈
  張三媽媽 not-on-roster 张三妈妈
  张三姥姥 wrong-relation 张三妈妈
  @subjectAndName parent 买买提·艾力 父亲 - -
  买买提•艾力 ok
  买买提．艾力爸爸 ok
  买买提艾力爸爸 not-on-roster 买买提·艾力爸爸
  艾力爸爸 not-on-roster 买买提·艾力爸爸
  买买提·艾力的爸爸 wrong-form 买买提·艾力爸爸
  买买提·艾力达达 decorated -
  @subjectAndName parent Tom⌷Smith 父亲 - -
  Tom⌷Smith爸爸 ok
  Tom⌷Smith⌷爸爸 wrong-form Tom⌷Smith爸爸
  Tom⌷Smith⌷dad wrong-form Tom⌷Smith爸爸
  Tom爸爸 not-on-roster Tom⌷Smith爸爸
  Tom⌷Smith妈妈 wrong-relation Tom⌷Smith爸爸
  @realName parent 张三 母亲 李娟 -
  张三妈妈（李娟） ok
  李娟 ok
  A李娟138 ok
  李涓 wrong-name -
  张三妈妈 wrong-name -
  @none parent 张三 母亲 李娟 -
  🌸 ok
  @hengshui parent 欧阳娜娜 妈妈 - -
  欧阳娜娜妈妈 ok
  欧阳妈妈 not-on-roster 欧阳娜娜妈妈
  欧阳娜妈妈 not-on-roster 欧阳娜娜妈妈
  欧阳娜娜娜妈妈 not-on-roster 欧阳娜娜妈妈
  娜娜妈妈 not-on-roster 欧阳娜娜妈妈
  歐陽娜娜妈妈 not-on-roster 欧阳娜娜妈妈
  ⭐欧阳娜娜妈妈⭐ decorated 欧阳娜娜妈妈
  五（3）班欧阳娜娜妈妈 decorated 欧阳娜娜妈妈
  2021级3班-欧阳娜娜-妈妈 decorated 欧阳娜娜妈妈
  欧阳娜娜妈妈[玫瑰] decorated 欧阳娜娜妈妈
  AAA欧阳娜娜妈妈 decorated 欧阳娜娜妈妈
  欧阳娜娜(妈妈) wrong-form 欧阳娜娜妈妈
  欧阳娜娜の妈妈 wrong-form 欧阳娜娜妈妈
  欧阳娜娜家妈妈 wrong-form 欧阳娜娜妈妈
  欧阳娜娜继母 wrong-relation 欧阳娜娜妈妈
  欧阳娜娜监护人 wrong-relation 欧阳娜娜妈妈
  欧阳娜娜亲妈 wrong-form 欧阳娜娜妈妈
  @hengshui parent 张三 爷爷 - -
  张三爷爷 ok
  张三爷 wrong-form 张三爷爷
  张三的爷爷 wrong-form 张三爷爷
  张三祖父 wrong-form 张三爷爷
  张三外公 wrong-relation 张三爷爷
  张三姥爷 wrong-relation 张三爷爷
  张三爸爸 wrong-relation 张三爷爷
  张三奶奶 wrong-relation 张三爷爷
  张三老爷爷 wrong-form 张三爷爷
  张三家长 wrong-form 张三爷爷
  @hengshui guardian 张三 姑姑 - -
  张三姑姑 ok
  张三姑妈 wrong-form 张三姑姑
  张三大姑 wrong-form 张三姑姑
  张三妈妈 wrong-relation 张三姑姑
  张三监护人 wrong-relation 张三姑姑
  @hengshui parent 李四 父亲 - -
  李四爸爸 ok
  张三爸爸 wrong-name 李四爸爸
  张三妈妈 wrong-name 李四爸爸
  李四丰爸爸 not-on-roster 李四爸爸
  里四爸爸 not-on-roster 李四爸爸
  李四爸爸妈妈 wrong-form 李四爸爸
  李四粑粑 wrong-form 李四爸爸
  李四爹地 wrong-form 李四爸爸
  李四父亲 wrong-form 李四爸爸
  李四Baba wrong-form 李四爸爸
  lisi爸爸 not-on-roster 李四爸爸
  李四爸爸（请备注） decorated 李四爸爸
  李四爸爸⌷拼多多推广 decorated 李四爸爸
  李四爸爸V13800 decorated 李四爸爸
  爸爸李四 wrong-form 李四爸爸
  爸爸 not-on-roster 李四爸爸
  家长 not-on-roster 李四爸爸
  李四 missing-relation 李四爸爸
  李四哥哥 wrong-relation 李四爸爸
  李四叔叔 wrong-relation 李四爸爸
  @pudong parent 李四 父亲 - -
  爸爸 not-on-roster 李四爸爸
  家长 not-on-roster 李四爸爸
  李老四爸爸 not-on-roster 李四爸爸
  李四（爸爸） wrong-form 李四爸爸
  李四1 decorated -
  李四13800138000 decorated -
  李四爸爸（家委会） wrong-form 李四爸爸
  李四妈 wrong-relation 李四爸爸
  李四-三2班 decorated -
  李四李四 wrong-form -
  李四家 wrong-form -
  @childAndRelation guardian 李四 姥姥 - -
  李四外婆 ok
  李四姥姥 ok
  李四的姥姥～ ok
  李四外祖母 ok
  李四家属 missing-relation -
  李四奶奶 wrong-relation 李四姥姥
  外婆（李四） ok
  小李四外婆 ok
  四四姥姥 not-on-roster 李四姥姥
  姥姥 not-on-roster 李四姥姥
  @realName parent 张三 母亲 - -
  随便 ok
  @hengshui parent 张三 - - -
  张三妈妈 ok
  张三爸爸 ok
  张三 missing-relation -
  张三家长 wrong-form -
  张三的妈妈 wrong-form 张三妈妈
  @hengshui student 张三 - - -
  张三 ok
  小宝 ok
  @hengshui outsider - - - -
  微商 ok
  @hengshui parent 张三、李四 母亲 - -
  张三妈妈 ok
  李四妈妈 ok
  李四的妈妈 wrong-form 李四妈妈
  张三、李四妈妈 wrong-form 张三妈妈
  王小明妈妈 wrong-name 张三妈妈
  """
