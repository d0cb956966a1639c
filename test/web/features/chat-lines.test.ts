import { describe, expect, it } from 'vitest';
import { lastId, merged, outgoingWords } from '../../../web/src/features/chat/chat-lines.js';

const message = (id: number) => ({ id, fromBot: true, text: `${id}`, buttons: [], at: '' });

describe('the lines of a conversation', () => {
  it('show a message once however often it arrives', () => {
    const known = merged([message(1), message(2)], [message(2), message(3)]);
    expect(known.map((m) => m.id)).toEqual([1, 2, 3]);
  });

  it('stay in order when a late one arrives', () => {
    expect(merged([message(5)], [message(4)]).map((m) => m.id)).toEqual([4, 5]);
  });

  it('ask for everything when nothing is known', () => {
    expect(lastId([])).toBe(0);
  });

  it('show the label of a pressed button, not its data', () => {
    const button = { label: '报进展', data: 'r:1:sig' };
    expect(outgoingWords({ key: 'k', button, files: [] })).toBe('报进展');
  });

  it('name the files that go along', () => {
    const files = [new File(['x'], '现场照片.jpg')];
    expect(outgoingWords({ key: 'k', text: '已完成', files })).toBe('已完成\n〔现场照片.jpg〕');
  });
});
