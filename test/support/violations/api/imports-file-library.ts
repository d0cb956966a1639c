import { parse } from 'parse5';

export const page = parse('');
