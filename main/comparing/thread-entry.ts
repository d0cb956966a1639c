/** The thread's side: compares the two plans that it was started with, and answers once. */
import { parentPort, workerData } from 'node:worker_threads';
import { compareEditions } from '../../domain/edition/compare-editions.js';
import type { Compared } from './comparer.js';

// Whoever started the thread gave it just this.
const { running, edition, byHand } = workerData as Compared;
parentPort?.postMessage(compareEditions(running, edition, byHand));
