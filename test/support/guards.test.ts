import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { expectConsoleError, takeUnexpectedErrors } from './console-guard.js';

it('refuses a connection that leaves this machine', () => {
  expect(() => connect({ host: '192.0.2.1', port: 80 })).toThrow('a test tried to reach 192.0.2.1');
  expect(() => connect(80, '192.0.2.1')).toThrow('a test tried to reach 192.0.2.1');
});

it('notices an error on the console', () => {
  console.error('something broke');
  expect(takeUnexpectedErrors()).toEqual(['something broke']);
});

it('lets an expected error on the console pass', () => {
  expectConsoleError(/broke as planned/);
  console.error('it broke as planned');
  expect(takeUnexpectedErrors()).toEqual([]);
});
