/** Words of the frame. */
export const words = {
  product: "挂图",
  system: "开发区工作台账",
  noPage: "没有这个页面",
  noPageHint: "地址可能有误，或页面已移动。",
  home: "返回首页",
  notPermitted: "您没有查看此页面的权限",
  notPermittedHint: "如工作需要，请联系本单位的系统管理员。",
  noZone: "尚未为您分配任何区域",
  noZoneHint: "请联系系统管理员办理授权。",
  lapsed: "登录已失效，请重新登录",
  lapsedHint: "重新登录后可以继续，页面上已填写的内容不会丢失。",
  changePassword: "修改密码",
  signOut: "退出登录",
  zone: "所在区域",
  standingClock: (day: string) => `本区域的日期固定为 ${day}`,
} as const;
