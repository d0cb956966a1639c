/** Reading documents. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { DocumentDetail, DocumentPage } from '../../../../api/contract/documents.js';
import { api, type Query } from '../../shared/api.js';

export const useDocuments = (query: Query, enabled = true) =>
  useQuery({
    queryKey: ['documents', query],
    queryFn: () => api.get<DocumentPage>('/documents', query),
    placeholderData: keepPreviousData,
    enabled,
  });

export const useDocument = (id: string) =>
  useQuery({
    queryKey: ['document', id],
    queryFn: () => api.get<DocumentDetail>(`/documents/${id}`),
  });

/** Where the .docx of a document is. */
export const contentUrl = (id: string): string =>
  `/api/documents/${encodeURIComponent(id)}/content`;
