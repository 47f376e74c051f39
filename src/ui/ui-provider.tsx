import { ConfigProvider } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import type { ReactNode } from "react";
import "./base.css";
import { theme } from "./theme.ts";
import { useIsPhone } from "./use-is-phone.ts";

dayjs.locale("zh-cn");

/** Chinese words, the theme and touch-sized controls on phones for everything below it. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const phone = useIsPhone();
  return (
    <ConfigProvider locale={zhCN} theme={theme} componentSize={phone ? "large" : "medium"} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
}
