/** Titles of the refusals that the platform itself makes. */
export const httpTitle = {
  invalidInput: "提交的内容不符合要求",
  notJson: "请求内容不是有效的 JSON",
  unsupportedMediaType: "请求内容的类型不受支持，应为 JSON",
  bodyTooLarge: "提交的内容过大",
  notSignedIn: "尚未登录或登录已失效，请重新登录",
  passwordChangeRequired: "首次登录须先修改初始密码",
  notPermitted: "您没有办理此事的权限",
  crossSiteRequest: "请求来自其他网站，已拒绝",
  idempotencyKeyMissing: "缺少防重复提交编号（Idempotency-Key）",
  idempotencyKeyInvalid: "防重复提交编号格式不正确",
  idempotencyKeyReused: "该防重复提交编号已用于另一次提交",
  tooManyRequests: "操作过于频繁，请稍后再试",
  tooManyLivePages: "同一登录打开的页面过多，此页不再自动更新，请关闭不用的页面",
  noSuchOperation: "没有这个接口",
  noSuchPage: "没有这个页面",
  internal: "系统内部错误，请联系管理员并告知请求编号",
  unavailable: "系统正在停止或暂时不可用，请稍后再试",
} as const;

const keywordText: Readonly<Record<string, string>> = {
  required: "为必填项",
  additionalProperties: "不是可填写的字段",
  format: "格式不正确",
  pattern: "格式不正确",
  enum: "不在可选范围内",
  const: "不在可选范围内",
  anyOf: "不符合要求",
  type: "类型不正确",
  unprintable: "含有无法显示的字符",
};

/** One field's fault in Chinese. `limit` goes with lengths and bounds. */
export function fieldProblem(field: string, keyword: string, limit: number | undefined): string {
  const name = `「${field === "" ? "请求内容" : field}」`;
  if (keyword === "minLength") return limit === 1 ? `${name}不能为空` : `${name}不得少于${String(limit)}个字`;
  if (keyword === "maxLength") return `${name}不得超过${String(limit)}个字`;
  if (keyword === "minimum") return `${name}不得小于${String(limit)}`;
  if (keyword === "maximum") return `${name}不得大于${String(limit)}`;
  return `${name}${keywordText[keyword] ?? "不符合要求"}`;
}

/** Texts of the API description. */
export const apiText = {
  title: "挂图接口",
  description: "写操作须带 Idempotency-Key 请求头；出错时返回 RFC 9457 问题说明，title 为中文，code 固定不变；列表用 cursor 续页。",
  done: "成功",
  problem: "未能办理",
  problemStatus: { 400: "提交的内容不符合要求", 401: "尚未登录", 403: "没有权限", 404: "没有这条记录", 409: "与他人的修改或已有记录冲突", 413: "提交的内容过大", 422: "不符合办理条件", 429: "操作过于频繁" },
  key: "防重复提交编号：同一编号重复提交只办理一次，返回首次的结果",
  session: "登录后浏览器持有的会话",
  token: "本机命令行的令牌",
  problemType: "问题类型",
  problemTitle: "问题说明",
  problemCode: "问题代码",
  status: "状态码",
  instance: "请求编号",
  errors: "不符合要求的字段",
  field: "字段",
  message: "说明",
} as const;
