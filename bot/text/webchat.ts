/** How the web chat shows a person's own acts. */
export const webChatWords = {
  file: (name: string) => `［文件］${name}`,
  button: '［按钮］',
} as const;
