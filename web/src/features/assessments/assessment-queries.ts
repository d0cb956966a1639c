/** What the pages of assessments ask of the API. */
import { useQuery } from '@tanstack/react-query';
import type {
  AssessmentDetailView,
  AssessmentListView,
  SuppositionView,
  UnitSheetView,
} from '../../../../api/contract/assessments.js';
import { api } from '../../shared/api.js';
import { usePlanChoice } from '../../shared/plan-choice.js';

export function useAssessments() {
  const { plan, loading } = usePlanChoice();
  return useQuery({
    queryKey: ['assessments', plan?.id],
    queryFn: () => api.get<AssessmentListView>('/assessments', { planId: plan?.id }),
    enabled: !loading,
  });
}

/** @param freeze the number of frozen scores to show; without it those of now, or the last frozen ones */
export const useAssessment = (assessmentId: string, freeze?: string) =>
  useQuery({
    queryKey: ['assessment', assessmentId, freeze],
    queryFn: () => api.get<AssessmentDetailView>(`/assessments/${assessmentId}`, { freeze }),
  });

export interface SheetAddress {
  assessmentId: string;
  unitId: string;
  freeze?: string | undefined;
}

export const sheetPath = ({ assessmentId, unitId }: SheetAddress): string =>
  `/assessments/${assessmentId}/units/${unitId}`;

export const useUnitSheet = (address: SheetAddress) =>
  useQuery({
    queryKey: ['unit-sheet', address],
    queryFn: () => api.get<UnitSheetView>(sheetPath(address), { freeze: address.freeze }),
  });

export interface Supposed {
  reportId?: string;
  excusalId?: string;
}

/** What the score would be if a report were accepted or an excusal granted. */
export const useSupposition = (address: SheetAddress, supposed: Supposed | undefined) =>
  useQuery({
    queryKey: ['supposition', address, supposed],
    queryFn: () => api.get<SuppositionView>(`${sheetPath(address)}/supposition`, { ...supposed }),
    enabled: supposed !== undefined,
  });
