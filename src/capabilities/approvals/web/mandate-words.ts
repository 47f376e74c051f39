/** Words of the pages of mandates to act. */
export const mandateWords = {
  labels: {
    projectId: "委托项目", mandator: "委托人", agentId: "受托代办员", agentName: "受托人姓名", items: "委托事项", documentNumber: "委托书编号", validFrom: "起始日期",
    validTo: "截止日期", revokedOn: "解除日期", state: "委托状态",
  },
  allItems: "本项目全部事项",
  mandatorHelp: "企业或法定代表人",
  agentHelp: "有系统账号的在此选择，只有本人可据此代办",
  agentNameHelp: "没有系统账号的代办员或代办中心，与上项只填其一",
  itemsHelp: "不选即为本项目全部事项",
  validToHelp: "不填即至解除为止",
  textHint: "委托人、受托人、项目或委托书编号",
  revoke: "解除委托",
  revokeHint: "解除之日起不得再凭此委托代办；此前已办的不受影响。",
} as const;
