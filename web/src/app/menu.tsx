import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BarsOutlined,
  CarryOutOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  DisconnectOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FlagOutlined,
  GlobalOutlined,
  HistoryOutlined,
  LineChartOutlined,
  MessageOutlined,
  NotificationOutlined,
  SendOutlined,
  SettingOutlined,
  ReconciliationOutlined,
  UserDeleteOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Act } from '../../../api/contract/acts.js';
import type { Overview } from '../../../api/contract/overview.js';

export interface MenuItem {
  to: string;
  label: string;
  icon: ReactNode;
  /** Shown only to who may do this. */
  act?: Act;
  /** How many matters wait there. */
  count?: (overview: Overview) => number;
  hot?: boolean;
}

export interface MenuGroup {
  title: string;
  items: MenuItem[];
}

/** The pages of the office, in the order of a day's work. */
export const MENU: MenuGroup[] = [
  {
    title: '进展',
    items: [
      { to: '/', label: '总览', icon: <DashboardOutlined /> },
      { to: '/tasks', label: '任务清单', icon: <BarsOutlined /> },
      {
        to: '/overdue',
        label: '逾期清单',
        icon: <AlertOutlined />,
        count: (o) => o.counts.overdue,
        hot: true,
      },
      {
        to: '/indicators',
        label: '指标',
        icon: <LineChartOutlined />,
        act: 'readIndicators',
        count: (o) => o.waiting.actuals,
      },
      { to: '/foresight', label: '未来30天', icon: <ClockCircleOutlined /> },
    ],
  },
  {
    title: '待办',
    items: [
      { to: '/today', label: '今日要办', icon: <CarryOutOutlined />, act: 'readWorkLists' },
      {
        to: '/reviews',
        label: '待审',
        icon: <CheckSquareOutlined />,
        act: 'readReviews',
        count: (o) => o.waiting.reviews,
      },
      {
        to: '/decisions',
        label: '待批',
        icon: <AuditOutlined />,
        act: 'readDecisions',
        count: (o) =>
          o.waiting.extensions +
          o.waiting.excusals +
          o.waiting.closeOuts +
          o.waiting.returned +
          o.waiting.proposals,
      },
      {
        to: '/proceedings',
        label: '督办事项',
        icon: <FlagOutlined />,
        act: 'readProceedings',
        count: (o) => o.waiting.proceedings,
      },
      {
        to: '/unclaimed',
        label: '无人认领',
        icon: <UserDeleteOutlined />,
        act: 'readWorkLists',
        count: (o) => o.waiting.unclaimed,
      },
      {
        to: '/unreached',
        label: '未送达',
        icon: <DisconnectOutlined />,
        act: 'readWorkLists',
        count: (o) => o.waiting.unreached,
      },
      {
        to: '/look-backs',
        label: '回头看',
        icon: <HistoryOutlined />,
        act: 'readWorkLists',
        count: (o) => o.waiting.lookBacks,
      },
      {
        to: '/circulars',
        label: '通报',
        icon: <NotificationOutlined />,
        act: 'readCirculars',
        count: (o) => o.waiting.circulars,
      },
    ],
  },
  {
    title: '管理',
    items: [
      {
        to: '/assessments',
        label: '考核评估',
        icon: <ReconciliationOutlined />,
        act: 'readAssessments',
      },
      { to: '/documents', label: '文书', icon: <FileDoneOutlined />, act: 'readDocuments' },
      { to: '/publications', label: '公开', icon: <GlobalOutlined />, act: 'readPublication' },
      { to: '/deliveries', label: '送达台账', icon: <SendOutlined />, act: 'readWorkLists' },
      { to: '/plans', label: '规划', icon: <FileTextOutlined />, act: 'readPlans' },
      { to: '/units', label: '单位与人员', icon: <ApartmentOutlined />, act: 'readUnits' },
      { to: '/chat', label: '聊天', icon: <MessageOutlined /> },
      { to: '/system', label: '系统', icon: <SettingOutlined /> },
    ],
  },
];

/** What stays at the thumb on a phone, the first few of it that one may open; the rest is behind 更多. */
export const THUMB = ['/', '/tasks', '/overdue', '/today', '/reviews'];
export const MOST_AT_THUMB = 4;
