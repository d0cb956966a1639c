/** Which plan the pages are about: chosen in the header, kept in this browser. */
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { PlanSummary } from '../../../api/contract/plans.js';
import { api } from './api.js';

const KEPT_AS = 'duban.plan';

interface PlanChoice {
  plans: PlanSummary[];
  plan: PlanSummary | undefined;
  loading: boolean;
  choose: (planId: string) => void;
}

const PlanContext = createContext<PlanChoice | null>(null);

const isRunning = (plan: PlanSummary): boolean => plan.stage !== 'draft';

/** The plan kept from last time, else the one activated last, else the newest draft. */
export function chosenPlan(plans: PlanSummary[], kept: string | null): PlanSummary | undefined {
  const running = plans
    .filter(isRunning)
    .sort((a, b) => ((a.activatedAt ?? '') < (b.activatedAt ?? '') ? 1 : -1));
  return plans.find((p) => p.id === kept) ?? running[0] ?? plans[0];
}

/** All plans of this office. */
export const usePlans = () =>
  useQuery({
    queryKey: ['plans'],
    queryFn: () => api.get<{ plans: PlanSummary[] }>('/plans'),
    // An activation goes on in the background.
    refetchInterval: (query) =>
      query.state.data?.plans.some((p) => p.stage === 'activating') ? 2_000 : false,
  });

/** Provides the plan chosen to everything below. */
export function PlanProvider({ children }: { children: ReactNode }) {
  const { data, isPending } = usePlans();
  const [kept, setKept] = useState(() => localStorage.getItem(KEPT_AS));
  const value = useMemo<PlanChoice>(() => {
    const plans = data?.plans ?? [];
    const choose = (planId: string) => {
      localStorage.setItem(KEPT_AS, planId);
      setKept(planId);
    };
    return { plans, plan: chosenPlan(plans, kept), loading: isPending, choose };
  }, [data, isPending, kept]);
  return <PlanContext value={value}>{children}</PlanContext>;
}

/** The plan chosen and the way to choose another. */
export function usePlanChoice(): PlanChoice {
  const choice = useContext(PlanContext);
  if (!choice) throw new Error('the page is used outside the plan choice');
  return choice;
}
