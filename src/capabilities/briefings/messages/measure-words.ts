/** Words about measures and units by which a stated figure is found among the definitions. */
export const measureWords = {
  /** A name that ends so goes by the rest too: 走访企业数. */
  countEnding: "数",
  /** Before a measure or its number: what was added, not what there is. */
  added: ["新增", "净增", "新增加", "新认定", "新入库", "新培育", "新升规", "新签约", "新开工", "新投产"],
  /** What a reading says of a measure where it could tell no more than the kind. */
  kindAlone: ["日期", "时间", "期限", "时长", "增速", "同比增速", "占比", "数"],
  /** Between a whole and its part: 12个项目中2个; 50个，其中签约20个. */
  among: "中",
  ofWhich: "其中",
  /** Endings of the names of growths; without them they are the measure that grows. */
  growthEndings: ["同比增速", "同比增长", "同比增幅", "增速", "增幅"],
  /** Classifiers of one sort of thing. 项 counts projects as well as items, 个 counts firms too. */
  classifiers: [
    ["个", "项", "大", "宗", "处"],
    ["家", "户", "个"],
    ["次", "场", "场次"],
    ["件", "件次", "项"],
    ["人", "名", "位"],
    ["种", "类"],
  ],
  /** Those of firms and of projects: what is counted in them is not cut to one of them. */
  counting: { enterprise: ["家", "户"], project: ["个", "项"] },
  /** Units of the reading, as definitions and ledgers write them. */
  units: {
    CNY: "元", USD: "美元", "%": "%", d: "天", t: "吨", tce: "吨标准煤", kWh: "千瓦时", W: "瓦", m: "米", m2: "平方米", m3: "立方米",
  },
  scales: [["万亿", 1e12], ["亿", 1e8], ["千万", 1e7], ["百万", 1e6], ["万", 1e4], ["千", 1e3]],
  /** How a definition says that its records state the unit. */
  unitOfRecord: "按",
  perYear: ["/年", "/a"],
  perDay: ["/日", "/天", "/d"],
  /** Inside or behind a number: more than it, but less than its next step (20余家). */
  beyond: ["余", "多", "+", "来"],
  /** Before a number that is nearly reached. */
  nearly: ["近", "将近", "接近"],
  /** Before or behind a limit that may be reached itself. */
  atMost: { before: ["不超过", "不多于", "不高于", "至多", "最多"], behind: ["以下", "以内"] },
  /** Magnitudes between a number and its unit, as powers of ten. */
  powers: { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 },
  /** In a day by which something is to be: any day of that month will do. */
  monthEnds: ["底", "末"],
} as const;
