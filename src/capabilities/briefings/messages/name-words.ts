/**
 * The words by which names are known in a text in all the forms in which officials write them. What ends a name (有限公司,
 * 项目) stands in the shipped lexicon of reading; these few are of matching alone.
 */
export const nameWords = {
  /** Signs that writers set or leave out alike. */
  dropped: " \t\r\u00a0\u3000“”\"'‘’「」『』《》",
  /** And this particle: 提供了帮代服务. */
  particle: "了",
  /** What a name may begin with and a text leave out: 山西新泰钢铁 goes by 新泰钢铁. Divisions of the first level, without their endings. */
  provinces: [
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南",
    "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门", "中国",
  ],
  /** Endings of a place's name: 灵石 and 灵石县 are one. */
  divisions: ["省", "市", "县", "区"],
  /** Those that end no common word as 区 does (园区, 本区). */
  towns: ["市", "县"],
  /** Endings of zones' names that mean one another; the last list goes for any zone. */
  institutions: [
    ["经济技术开发区", "经济开发区", "经开区"],
    ["高新技术产业开发区", "高新技术开发区", "高新区"],
    ["转型综合改革示范区", "综合改革示范区", "综改示范区", "综改区", "示范区"],
    ["产业园区", "工业园区", "园区"],
  ],
  anyInstitution: ["开发区"],
  /** Behind a mere place: an office of it, whose doings are not the zone's own figures (祁县发改局). */
  offices: ["局", "委员会", "委", "厅", "办公室", "政府", "分局", "中心", "银行", "法院", "检察院", "公安"],
  /** With only these before its ending no project or firm is named: 重大项目. */
  nameless: ["重点", "重大", "工业", "产业", "招商", "投资", "各类", "新建", "续建", "在建", "签约", "开工", "投产", "建设", "省级", "市级", "国家级", "集中", "上述", "相关", "所有", "全部", "个", "的", "等", "、", "和", "及", "#"],
  /** The whole that a city's report speaks of. */
  wholeCity: ["全市", "我市"],
  /** Names followed so are examples among others: 山西新泰钢铁有限公司等88家企业. */
  andOthers: ["等"],
  listMark: "、",
  attributeMark: "的",
  /** A sentence that begins so goes on about the project or firm named last. */
  carriesOn: ["该项目", "项目", "本项目", "该公司", "公司", "该企业", "企业", "建成", "投产", "达产", "其中"],
} as const;
