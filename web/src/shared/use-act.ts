import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { actionKeys } from './action-key.js';

interface Act<Input, Output> {
  /** Does it; `key` is the same when the same input is tried again. */
  run: (input: Input, key: string) => Promise<Output>;
  /** The sentence shown when it is done. */
  done?: string | ((output: Output, input: Input) => string);
  onDone?: (output: Output, input: Input) => void;
}

/** Something a person does: one key an act, a sentence afterwards, every list read anew. */
export function useAct<Input, Output = unknown>({ run, done, onDone }: Act<Input, Output>) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const [keys] = useState(() => actionKeys());
  return useMutation<Output, Error, Input>({
    mutationFn: (input) => run(input, keys.keyFor(input)),
    onSuccess: async (output, input) => {
      keys.done();
      const words = typeof done === 'function' ? done(output, input) : done;
      if (words) void message.success(words);
      onDone?.(output, input);
      await client.invalidateQueries();
    },
    onError: (error) => void message.error(error.message),
  });
}
