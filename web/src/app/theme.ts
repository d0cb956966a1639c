/** The page's own look: ink blue on paper grey, a thread of seal red, square and quiet. */
import type { ThemeConfig } from 'antd';

const SANS = [
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  'system-ui',
  'sans-serif',
].join(', ');

export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#21507d',
    colorLink: '#21507d',
    colorError: '#b32f24',
    colorWarning: '#a8700a',
    colorSuccess: '#2d7a4f',
    colorInfo: '#21507d',
    // Made from so dark a blue by themselves, the ground of a note and of what is chosen would be grey.
    colorInfoBg: '#eaf1f8',
    colorInfoBorder: '#c3d5e6',
    colorPrimaryBg: '#e6eff7',
    colorPrimaryBgHover: '#d8e5f1',
    colorTextBase: '#1c2733',
    colorBgLayout: '#f2f4f6',
    colorBorder: '#cbd3dc',
    colorBorderSecondary: '#e1e6eb',
    borderRadius: 3,
    borderRadiusLG: 4,
    fontFamily: SANS,
    fontSize: 14,
    controlHeight: 34,
    boxShadow: 'none',
    boxShadowTertiary: 'none',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: {
      headerBg: '#eef2f6',
      headerColor: '#3c4a59',
      headerSplitColor: 'transparent',
      rowHoverBg: '#f6f9fc',
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Tabs: { horizontalItemPadding: '10px 2px', horizontalItemGutter: 24 },
    Modal: { titleFontSize: 17 },
  },
};
