import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BarsOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  DashboardOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  MessageOutlined,
  NotificationOutlined,
  SettingOutlined,
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
      { to: '/foresight', label: '未来30天', icon: <ClockCircleOutlined /> },
    ],
  },
  {
    title: '待办',
    items: [
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
        to: '/unclaimed',
        label: '无人认领',
        icon: <UserDeleteOutlined />,
        act: 'readWorkLists',
        count: (o) => o.waiting.unclaimed,
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
      { to: '/documents', label: '文书', icon: <FileDoneOutlined />, act: 'readDocuments' },
      { to: '/plans', label: '规划', icon: <FileTextOutlined />, act: 'readPlans' },
      { to: '/units', label: '单位与人员', icon: <ApartmentOutlined />, act: 'readUnits' },
      { to: '/chat', label: '聊天', icon: <MessageOutlined /> },
      { to: '/system', label: '系统', icon: <SettingOutlined /> },
    ],
  },
];

/** What stays at the thumb on a phone; the rest is behind 更多. */
export const THUMB = ['/', '/tasks', '/overdue', '/reviews'];
