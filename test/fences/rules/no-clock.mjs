import { placeOf, roomOf } from './rooms.mjs';

/**
 * Keeps domain, plan, documents and workflows free of clock, chance and (but for the last two) waiting: time is passed
 * in.
 * Temporal makes Date.now() in workflow code answer the same at each replay, so a workflow may ask it.
 */
export const noClock = {
  create(context) {
    const room = roomOf(placeOf(context.filename, context.cwd));
    const pure = room !== 'workflows';
    const report = (node, what) =>
      context.report({ node, message: `no ${what} here: time and chance are passed in` });
    // Packing a .docx waits for the library's compression.
    const waits =
      pure && room !== 'documents'
        ? (node) => node.async && report(node, 'async function')
        : () => undefined;
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
