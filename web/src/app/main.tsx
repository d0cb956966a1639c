import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { ApiProblem } from '../shared/api.js';
import { SESSION_KEY } from '../shared/session.js';
import '../shared/styles/base.css';
import '../shared/styles/page.css';
import '../shared/styles/assessments.css';
import '../shared/styles/shell.css';
import { router } from './routes.js';
import { THEME } from './theme.js';

dayjs.locale('zh-cn');

const RETRIES = 2;
const isTransient = (error: Error): boolean =>
  error instanceof ApiProblem && (error.status === 0 || error.status >= 500);

/** A session that ended is noticed wherever it is noticed first. */
function onProblem(error: Error): void {
  if (error instanceof ApiProblem && error.status === 401) {
    void client.invalidateQueries({ queryKey: SESSION_KEY });
  }
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: onProblem }),
  mutationCache: new MutationCache({ onError: onProblem }),
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (count, error) => isTransient(error) && count < RETRIES },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={THEME} button={{ autoInsertSpace: false }}>
      <Messages message={{ maxCount: 2 }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  </StrictMode>,
);
