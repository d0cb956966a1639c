import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LIGHTS } from '../../api/contract/closed-sets.js';
import { LightMark } from '../../web/src/shared/ui/light.js';
import { PercentBar } from '../../web/src/shared/ui/percent-bar.js';
import { RungMark, StatusMark } from '../../web/src/shared/ui/status-mark.js';
import { LIGHT_WORDS } from '../../web/src/shared/words/rungs.js';

describe('marks', () => {
  it.each(LIGHTS)('say the %s light in a word beside its dot', (light) => {
    expect(renderToStaticMarkup(<LightMark light={light} />)).toContain(LIGHT_WORDS[light]);
  });

  it('say a status in the words of its kind', () => {
    expect(renderToStaticMarkup(<StatusMark of="report" status="waiting" />)).toContain('待审核');
    expect(renderToStaticMarkup(<StatusMark of="extension" status="waiting" />)).toContain('待批');
  });

  it('show a dash where no rung was reached', () => {
    expect(renderToStaticMarkup(<RungMark rung={null} />)).toContain('—');
  });

  it('keep a bar within its track', () => {
    expect(renderToStaticMarkup(<PercentBar percent={140} />)).toContain('width:100%');
  });
});
