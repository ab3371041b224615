// Uses the lab through a phone's and a desk's window as a student would, and writes down what it sees.
'use strict';

const rest = millis => new Promise(done => setTimeout(done, millis));

async function until(condition) {
  for (let i = 0; i < 200; i++) {
    const value = condition();
    if (value) return value;
    await rest(50);
  }
  return null;
}

async function open(kind, query) {
  const frame = document.createElement('iframe');
  frame.className = kind;
  frame.src = './' + query;
  document.body.append(frame);
  await new Promise(done => frame.addEventListener('load', done));
  const inner = frame.contentWindow;
  const get = id => inner.document.getElementById(id);
  await shown(get);
  await until(() => inner.document.querySelector('.claim') || inner.document.querySelectorAll('#claims[hidden]').length === 0);
  return {frame, inner, get};
}

/** Waits until a run has ended, one way or the other. */
function shown(get) {
  return until(() => get('figure') && get('figure').getAttribute('aria-busy') === 'false' &&
    (get('command').textContent !== '' && !get('after').hidden || !get('problem').hidden));
}

function layout({inner, get}) {
  const page = inner.document;
  const all = selector => Array.from(page.querySelectorAll(selector));
  all('details').forEach(one => { one.open = true; });
  const visible = element => element.checkVisibility();
  const interactive = all("a[href], button, summary, input, select, [tabindex='0']").filter(visible);
  return {
    width: inner.innerWidth,
    overflow: Math.max(page.documentElement.scrollWidth, page.body.scrollWidth) - inner.innerWidth,
    interactive: interactive.length,
    unreachable: interactive.filter(element => { element.focus(); return element.tabIndex < 0 || page.activeElement !== element; }).map(element => element.outerHTML),
    unnamed: all('input, select, button').filter(visible).filter(element => !(element.labels && element.labels.length) && !element.getAttribute('aria-label') && !element.textContent.trim()).map(element => element.outerHTML),
    stuck: all('*').filter(element => ['auto', 'scroll'].includes(inner.getComputedStyle(element).overflowX) && visible(element) && element.scrollWidth > element.clientWidth && element.tabIndex < 0).map(element => element.outerHTML.slice(0, 200)),
    small: all('button, input, select').filter(visible).filter(element => { const box = element.getBoundingClientRect(); return element.type !== 'checkbox' && box.height < 24; }).map(element => element.outerHTML),
    outside: all('button, input, select, svg.drawn').filter(visible).filter(element => element.getBoundingClientRect().right > inner.innerWidth + 0.5).map(element => element.outerHTML.slice(0, 200)),
    foreign: inner.performance.getEntriesByType('resource').filter(entry => !entry.name.startsWith(location.origin) && !entry.name.startsWith('data:')).length,
    svg: !!page.querySelector('#figure svg.drawn'),
  };
}

async function explore(window) {
  const {inner, get, frame} = window;
  const page = inner.document;
  const event = (element, name) => element.dispatchEvent(new inner.Event(name, {bubbles: true}));
  const facts = {};

  facts.command = get('command').textContent;
  const slope = get('knob-slope');
  slope.value = '3';
  event(slope, 'change');
  await until(() => get('command').textContent.includes('slope=3'));
  await shown(get);
  facts.moved = get('command').textContent;
  facts.address = inner.location.search;

  slope.value = '11';
  event(slope, 'change');
  await until(() => !get('problem').hidden);
  facts.wrong = get('problem').textContent;

  slope.value = '-1';
  event(slope, 'change');
  await until(() => get('problem').textContent.includes('negative'));
  facts.objection = get('problem').textContent;
  facts.switchShown = !get('force-switch').hidden;
  get('force').click();
  await until(() => get('command').textContent.includes('--force'));
  await shown(get);
  facts.forced = get('command').textContent;
  get('force').click();
  slope.value = '2';
  event(slope, 'change');
  await until(() => get('problem').hidden && get('command').textContent === facts.command);

  const slider = page.querySelector('#knobs input[type=range]');
  slider.value = slider.max;
  event(slider, 'input');
  event(slider, 'change');
  await until(() => get('command').textContent.includes('slope=10'));
  await shown(get);
  facts.slid = slope.value;

  get('pin').click();
  await shown(get);
  facts.pinned = get('pinned').textContent;

  get('unpin').click();
  await shown(get);

  get('predict').click();
  await until(() => !get('reveal').hidden);
  const handles = page.querySelectorAll('.guess circle');
  facts.handles = handles.length;
  const before = Number(handles[3].getAttribute('aria-valuenow'));
  handles[3].focus();
  handles[3].dispatchEvent(new inner.KeyboardEvent('keydown', {key: 'ArrowUp', bubbles: true, cancelable: true}));
  facts.raised = Number(handles[3].getAttribute('aria-valuenow')) - before;
  facts.curveBeforeReveal = page.querySelectorAll("#figure svg.drawn [stroke='#0072b2']:not([stroke-opacity='0'])").length;
  get('reveal').click();
  facts.curveAfterReveal = page.querySelectorAll("#figure svg.drawn [stroke='#0072b2']:not([stroke-opacity='0'])").length;
  facts.guessKept = page.querySelectorAll('.guess.fixed polyline').length;

  page.querySelector('.claim').open = true;
  page.querySelectorAll('.claim button')[1].click();
  await until(() => page.querySelector('.ruling .refuted'));
  facts.ruling = page.querySelector('.ruling').textContent;

  get('large').click();
  facts.large = inner.getComputedStyle(page.documentElement).fontSize;
  facts.largeOverflow = page.documentElement.scrollWidth - inner.innerWidth;
  get('large').click();
  get('dark').click();
  facts.dark = inner.getComputedStyle(page.body).backgroundColor;
  get('dark').click();
  frame.remove();
  return facts;
}

/** An address restores an experiment, with what was swept, drawn and pinned. */
async function restore(query) {
  const {get, frame} = await open('desk', query);
  const facts = {command: get('command').textContent, sweep: get('knob-slope').value, across: get('x').value, pinned: get('pinned').textContent};
  frame.remove();
  return facts;
}

(async () => {
  const facts = {};
  try {
    const phone = await open('phone', '?study=bench.line');
    facts.phone = layout(phone);
    phone.frame.remove();
    const real = await open('phone', '?study=meanfield.population');
    facts.real = layout(real);
    real.frame.remove();
    const desk = await open('desk', '?study=bench.line');
    facts.desk = layout(desk);
    facts.explored = await explore(desk);
    facts.restored = await restore('?study=bench.line&sweep=slope%3D1%2C2%2C3&axes=x%3Dslope&axes=y%3Dy&pin=study%3Dbench.line');
  } catch (e) {
    facts.broken = String(e && e.stack || e);
  }
  document.getElementById('facts').textContent = JSON.stringify(facts);
})();
