import { placeOf, roomOf } from './rooms.mjs';

/**
 * Keeps domain, plan and workflows free of clock, chance and (but for workflows) waiting: time is passed in.
 * Temporal makes Date.now() in workflow code answer the same at each replay, so a workflow may ask it.
 */
export const noClock = {
  create(context) {
    const pure = roomOf(placeOf(context.filename, context.cwd)) !== 'workflows';
    const report = (node, what) =>
      context.report({ node, message: `no ${what} here: time and chance are passed in` });
    const waits = pure ? (node) => node.async && report(node, 'async function') : () => undefined;
    return {
      NewExpression: (node) =>
        node.callee.name === 'Date' && node.arguments.length === 0 && report(node, 'new Date()'),
      CallExpression: (node) => node.callee.name === 'Date' && report(node, 'Date()'),
      MemberExpression: (node) => {
        const name = `${node.object.name}.${node.property.name}`;
        if (name === 'Math.random' || name === 'performance.now') report(node, name);
        if (name === 'Date.now' && pure) report(node, name);
      },
      FunctionDeclaration: waits,
      FunctionExpression: waits,
      ArrowFunctionExpression: waits,
    };
  },
};
