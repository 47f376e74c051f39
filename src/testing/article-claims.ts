/** What the article says, and how the demo's records answer it at the article's day; the text itself stays outside the project. */
export interface ArticleClaim {
  /** The figure as the article writes it, and the sentence around it. */
  readonly text: string;
  readonly quote: string;
  /** The zone's code in the demo. */
  readonly zone: string;
  readonly figure: string;
  /** Cut to the project or the enterprise of this name. */
  readonly project?: string;
  readonly enterprise?: string;
  /** Money in yuan, growth and shares in percent, days and periods ISO, a moment on the clock in China. */
  readonly expected: number | string;
  /** `over`: 20余 holds for 21 to 29. `impossibleShare`: 30 % of twelve is no whole number, so that the records say n of 12. Exact unless given. */
  readonly holds?: "over" | "impossibleShare";
  /** What of the answer it is; its value unless given. */
  readonly part?: "period";
}

/** The day on which the article came out: every claim is asked as of it, over the usual period unless `period` is given. */
export const claimedOn = "2025-04-14";

export const articleClaims: readonly ArticleClaim[] = [
  { text: "2月11日", quote: "2月11日,晋中市总投资99.24亿元的50个重大项目集中签约、开工、投产", zone: "jinzhong", figure: "batches.roundDay", expected: "2025-02-11" },
  { text: "99.24亿元", quote: "2月11日,晋中市总投资99.24亿元的50个重大项目集中签约、开工、投产", zone: "jinzhong", figure: "batches.roundInvestment", expected: 9924000000 },
  { text: "50个", quote: "2月11日,晋中市总投资99.24亿元的50个重大项目集中签约、开工、投产", zone: "jinzhong", figure: "batches.roundProjects", expected: 50 },
  { text: "88家", quote: "截至目前,已走访88家企业", zone: "lingshi", figure: "visits.visitedEnterprises", expected: 88 },
  { text: "1至2月", quote: "1至2月工业增加值完成11亿元,同比增长13.8%", zone: "lingshi", figure: "indicators.industrialValueAdded", expected: "2025-01/2025-02", part: "period" },
  { text: "11亿元", quote: "1至2月工业增加值完成11亿元,同比增长13.8%", zone: "lingshi", figure: "indicators.industrialValueAdded", expected: 1100000000 },
  { text: "13.8%", quote: "1至2月工业增加值完成11亿元,同比增长13.8%", zone: "lingshi", figure: "indicators.industrialValueAddedGrowth", expected: 13.8 },
  { text: "45天", quote: "历经45天检修,2月19日18时36分,山西新泰钢铁有限公司1#高炉顺利点火开炉", zone: "jiexiu", figure: "operations.outageDays", expected: 45, enterprise: "山西新泰钢铁有限公司" },
  { text: "2月19日18时36分", quote: "历经45天检修,2月19日18时36分,山西新泰钢铁有限公司1#高炉顺利点火开炉", zone: "jiexiu", figure: "operations.restartedAt", expected: "2025-02-19T18:36", enterprise: "山西新泰钢铁有限公司" },
  { text: "10万吨", quote: "平遥煤化捣固焦二期、晋润10万吨食品加工等项目加速推进", zone: "pingyao", figure: "projects.capacity", expected: 100000, project: "晋润10万吨食品加工项目" },
  { text: "2000吨", quote: "佳味佳年产2000吨酱卤肉制品加工项目", zone: "pingyao", figure: "projects.capacity", expected: 2000, project: "佳味佳年产2000吨酱卤肉制品加工项目" },
  { text: "6月底前", quote: "预计6月底前正式投产运行", zone: "pingyao", figure: "projects.plannedProduction", expected: "2025-06-30", project: "丰实垃圾焚烧发电项目" },
  { text: "16.5亿元", quote: "总投资16.5亿元的年产2万吨/年高端工业用细颗粒各向同性石墨材料产业化项目正在加快建设,投产后可增加产值20亿元、税收2.88亿元", zone: "pingyao", figure: "projects.totalInvestment", expected: 1650000000, project: "年产2万吨/年高端工业用细颗粒各向同性石墨材料产业化项目" },
  { text: "2万吨/年", quote: "总投资16.5亿元的年产2万吨/年高端工业用细颗粒各向同性石墨材料产业化项目正在加快建设,投产后可增加产值20亿元、税收2.88亿元", zone: "pingyao", figure: "projects.capacity", expected: 20000, project: "年产2万吨/年高端工业用细颗粒各向同性石墨材料产业化项目" },
  { text: "20亿元", quote: "总投资16.5亿元的年产2万吨/年高端工业用细颗粒各向同性石墨材料产业化项目正在加快建设,投产后可增加产值20亿元、税收2.88亿元", zone: "pingyao", figure: "projects.promisedOutput", expected: 2000000000, project: "年产2万吨/年高端工业用细颗粒各向同性石墨材料产业化项目" },
  { text: "2.88亿元", quote: "总投资16.5亿元的年产2万吨/年高端工业用细颗粒各向同性石墨材料产业化项目正在加快建设,投产后可增加产值20亿元、税收2.88亿元", zone: "pingyao", figure: "projects.promisedTax", expected: 288000000, project: "年产2万吨/年高端工业用细颗粒各向同性石墨材料产业化项目" },
  { text: "2亿元", quote: "总投资2亿元的年产5万吨智能铸造及机械加工项目", zone: "pingyao", figure: "projects.totalInvestment", expected: 200000000, project: "年产5万吨智能铸造及机械加工项目" },
  { text: "5万吨", quote: "总投资2亿元的年产5万吨智能铸造及机械加工项目", zone: "pingyao", figure: "projects.capacity", expected: 50000, project: "年产5万吨智能铸造及机械加工项目" },
  { text: "34家", quote: "目前共有“四上”企业34家,高新技术企业6家", zone: "heshun", figure: "enterprises.designatedSizeEnterprises", expected: 34 },
  { text: "6家", quote: "目前共有“四上”企业34家,高新技术企业6家", zone: "heshun", figure: "enterprises.highTechEnterprises", expected: 6 },
  { text: "12个", quote: "围绕12个重点项目挂图作战", zone: "qixian", figure: "projects.keyProjects", expected: 12 },
  { text: "20余件次", quote: "工程建设项目综合窗口共接受线上线下咨询20余件次,会同县行政审批服务管理局召开企业座谈会2次", zone: "qixian", figure: "approvals.windowEnquiries", expected: 20, holds: "over" },
  { text: "2次", quote: "工程建设项目综合窗口共接受线上线下咨询20余件次,会同县行政审批服务管理局召开企业座谈会2次", zone: "qixian", figure: "meetings.enterpriseSeminars", expected: 2 },
  { text: "12个", quote: "代办专班为12个项目提供了23次帮代服务", zone: "qixian", figure: "approvals.agentServedProjects", expected: 12 },
  { text: "23次", quote: "代办专班为12个项目提供了23次帮代服务", zone: "qixian", figure: "approvals.agentServices", expected: 23 },
  { text: "12个", quote: "今年12个重点项目已办结各类事项38件,2个项目已开工建设,预计一季度末30%的项目具备开工条件", zone: "qixian", figure: "projects.keyProjects", expected: 12 },
  { text: "38件", quote: "今年12个重点项目已办结各类事项38件,2个项目已开工建设,预计一季度末30%的项目具备开工条件", zone: "qixian", figure: "approvals.decidedItems", expected: 38 },
  { text: "2个", quote: "今年12个重点项目已办结各类事项38件,2个项目已开工建设,预计一季度末30%的项目具备开工条件", zone: "qixian", figure: "approvals.startedProjects", expected: 2 },
  { text: "30%", quote: "今年12个重点项目已办结各类事项38件,2个项目已开工建设,预计一季度末30%的项目具备开工条件", zone: "qixian", figure: "approvals.readyProjects", expected: 30, holds: "impossibleShare" },
  { text: "6家", quote: "拥有国家级专精特新“小巨人”企业6家,省级专精特新中小企业13家,省级中小企业园2家,省、市级企业技术中心12家", zone: "taigu", figure: "enterprises.littleGiants", expected: 6 },
  { text: "13家", quote: "拥有国家级专精特新“小巨人”企业6家,省级专精特新中小企业13家,省级中小企业园2家,省、市级企业技术中心12家", zone: "taigu", figure: "enterprises.specializedSmes", expected: 13 },
  { text: "2家", quote: "拥有国家级专精特新“小巨人”企业6家,省级专精特新中小企业13家,省级中小企业园2家,省、市级企业技术中心12家", zone: "taigu", figure: "enterprises.smeParks", expected: 2 },
  { text: "12家", quote: "拥有国家级专精特新“小巨人”企业6家,省级专精特新中小企业13家,省级中小企业园2家,省、市级企业技术中心12家", zone: "taigu", figure: "enterprises.techCentreAwards", expected: 12 },
  // A slogan that does count: two leading and five supporting industries stand in its sentence.
  { text: "2+5", quote: "“2+5”现代产业体系", zone: "heshun", figure: "enterprises.leadingIndustries", expected: 2 },
  { text: "2+5", quote: "“2+5”现代产业体系", zone: "heshun", figure: "enterprises.supportingIndustries", expected: 5 },
];

/** Figures of the text that no record of the product can answer, and why. Idioms, names and slogans are no figures and not listed. */
export const unanswerable: readonly { readonly text: string; readonly quote: string; readonly why: string }[] = [
  { text: "2025-04-14 08:49", quote: "2025-04-14 08:49 阅读量:5.3万+", why: "网页自身的发布时间，不是台账数据" },
  { text: "5.3万+", quote: "2025-04-14 08:49 阅读量:5.3万+", why: "网页自身的阅读量，不是台账数据" },
  { text: "三月", quote: "阳春三月", why: "叙述时间，不是数据" },
  { text: "一季度", quote: "全力投入一季度“开门红”的攻坚中", why: "叙述时段，不是数据" },
  { text: "6.25米", quote: "平遥煤化集团6.25米捣固型焦炉生产线采用国内首座SCP机的整体封闭大棚", why: "设备尺寸，只在项目名称里，台账不登记设备尺寸" },
  { text: "首座", quote: "平遥煤化集团6.25米捣固型焦炉生产线采用国内首座SCP机的整体封闭大棚", why: "“国内首座”要与全国比较，开发区台账无从核对" },
  { text: "一季度末", quote: "今年12个重点项目已办结各类事项38件,2个项目已开工建设,预计一季度末30%的项目具备开工条件", why: "预计期限；报道日已过该日，具备开工条件的占比按30%一行核对" },
];
