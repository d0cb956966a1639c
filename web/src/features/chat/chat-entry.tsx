import { CloseOutlined, PaperClipOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { sizeWords } from '../../shared/words/sizes.js';
import type { Said } from './use-chat.js';

interface ChatEntryProps {
  onSay: (said: Said) => void;
  /** Nothing was said yet: ask for the code. */
  first: boolean;
}

const LARGEST_FILE = 20 * 1024 * 1024;
const MOST_FILES = 5;
const ACCEPTED = 'image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx';

/** Where one writes, chooses files, and sends. */
export function ChatEntry({ onSay, first }: ChatEntryProps) {
  const [text, setText] = useState('');
  const { files, add, drop, clear } = useFiles();
  const ready = text.trim() !== '' || files.length > 0;
  const send = () => {
    if (!ready) return;
    onSay({ ...(text.trim() ? { text: text.trim() } : {}), files });
    setText('');
    clear();
  };
  return (
    <footer className="chat-foot">
      <ChosenFiles files={files} onDrop={drop} />
      <div className="chat-entry">
        <FileButton onFiles={add} />
        <Input.TextArea
          aria-label="输入消息"
          placeholder={first ? '请输入绑定码' : '输入消息'}
          autoSize={{ minRows: 1, maxRows: 5 }}
          maxLength={2000}
          value={text}
          onChange={(e) => setText(e.target.value)}
          onPressEnter={(e) => {
            if (e.shiftKey || e.nativeEvent.isComposing) return;
            e.preventDefault();
            send();
          }}
        />
        <Button type="primary" disabled={!ready} onClick={send}>
          发送
        </Button>
      </div>
    </footer>
  );
}

function useFiles() {
  const [files, setFiles] = useState<File[]>([]);
  const { message } = App.useApp();
  const add = (chosen: File[]) => {
    const small = chosen.filter((f) => f.size <= LARGEST_FILE);
    if (small.length < chosen.length) void message.warning('超过20MB的文件没有选入');
    const all = [...files, ...small];
    if (all.length > MOST_FILES) void message.warning(`一次最多发${MOST_FILES}个文件`);
    setFiles(all.slice(0, MOST_FILES));
  };
  const drop = (file: File) => setFiles((all) => all.filter((f) => f !== file));
  return { files, add, drop, clear: () => setFiles([]) };
}

function FileButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        aria-label="添加照片或文件"
        icon={<PaperClipOutlined />}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        onChange={(e) => {
          onFiles([...(e.target.files ?? [])]);
          e.target.value = '';
        }}
      />
    </>
  );
}

function ChosenFiles({ files, onDrop }: { files: File[]; onDrop: (file: File) => void }) {
  if (files.length === 0) return null;
  return (
    <div className="chat-files">
      {files.map((file) => (
        <Button
          key={`${file.name}${file.size}${file.lastModified}`}
          size="small"
          title="去掉这个文件"
          onClick={() => onDrop(file)}
        >
          {file.name}（{sizeWords(file.size)}） <CloseOutlined />
        </Button>
      ))}
    </div>
  );
}
