import type { ThemeConfig } from "antd";
import { palette } from "./palette.ts";

/** Fonts of the reader's own machine; none is fetched. */
const fontFamily = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';

/** A quiet official look: small corners, thin lines, no shadows on the page, dark text. */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: palette.brand,
    colorLink: palette.inHand,
    colorLinkHover: palette.brandDeep,
    colorSuccess: palette.done,
    colorInfo: palette.inHand,
    colorWarning: palette.near,
    colorError: palette.overdue,
    colorErrorBg: palette.overdueWash,
    colorWarningBg: palette.nearWash,
    colorSuccessBg: palette.doneWash,
    colorInfoBg: palette.inHandWash,
    colorText: palette.ink,
    colorTextSecondary: palette.inkSoft,
    colorTextTertiary: palette.inkSoft,
    colorTextDescription: palette.inkSoft,
    colorTextPlaceholder: "#6b7784",
    colorBorder: "#b9c3cd",
    colorBorderSecondary: palette.line,
    colorBgLayout: palette.ground,
    borderRadius: 3,
    borderRadiusLG: 4,
    fontFamily,
    fontSize: 14,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
    wireframe: false,
  },
  components: {
    Table: {
      headerBg: "#eaeff4",
      headerColor: palette.ink,
      headerSplitColor: palette.line,
      rowHoverBg: palette.brandWash,
      cellPaddingBlockSM: 6,
      cellPaddingInlineSM: 8,
      cellPaddingBlockMD: 9,
      cellPaddingInlineMD: 10,
      cellPaddingBlock: 13,
    },
    Menu: { itemHeight: 38, itemMarginInline: 0, itemBorderRadius: 0, itemSelectedBg: palette.brandWash, subMenuItemBg: palette.paper },
    Alert: { withDescriptionPadding: "10px 14px", withDescriptionIconSize: 20 },
    Form: { itemMarginBottom: 18, labelColor: palette.ink },
    Tabs: { horizontalMargin: "0 0 12px 0" },
  },
};
