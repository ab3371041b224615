// Uses the lab through a phone's and a desk's window as a student would, and writes down what it sees.
'use strict';

const rest = () => new Promise(done => setTimeout(done, 20));

/** Waits for what comes sooner or later, and goes on without it when it does not. */
async function until(condition) {
  for (let i = 0; i < 1500; i++) {
    const value = condition();
    if (value) return value;
    await rest();
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

/** Luminance contrast as WCAG 2 defines it, of an element's text against what is behind it. */
function contrast(inner, element) {
  const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
  const luminance = rgb => rgb.slice(0, 3).map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  let behind = element;
  while (behind.parentElement && numbers(inner.getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
  const both = [inner.getComputedStyle(element).color, inner.getComputedStyle(behind).backgroundColor].map(colour => luminance(numbers(colour)));
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
}

function layout({inner, get}) {
  const page = inner.document;
  const all = selector => Array.from(page.querySelectorAll(selector));
  all('details').forEach(one => { one.open = true; });
  const visible = element => element.checkVisibility();
  const interactive = all("a[href], button, summary, input, select, [tabindex='0']").filter(visible);
  return {
    width: inner.innerWidth,
    overflow: Math.max(page.documentElement.scrollWidth, page.body.scrollWidth) - page.documentElement.clientWidth,
    interactive: interactive.length,
    unreachable: interactive.filter(element => { element.focus(); return element.tabIndex < 0 || page.activeElement !== element; }).map(element => element.outerHTML),
    unnamed: all('input, select, button').filter(visible).filter(element => !(element.labels && element.labels.length) && !element.getAttribute('aria-label') && !element.textContent.trim()).map(element => element.outerHTML),
    stuck: all('*').filter(element => ['auto', 'scroll'].includes(inner.getComputedStyle(element).overflowX) && visible(element) && element.scrollWidth > element.clientWidth && element.tabIndex < 0).map(element => element.outerHTML.slice(0, 200)),
    small: all('button, input, select').filter(visible).filter(element => { const box = element.getBoundingClientRect(); return element.type !== 'checkbox' && box.height < 24; }).map(element => element.outerHTML),
    outside: all('button, input, select, svg.drawn').filter(visible).filter(element => element.getBoundingClientRect().right > page.documentElement.clientWidth + 0.5).map(element => element.outerHTML.slice(0, 200)),
    foreign: inner.performance.getEntriesByType('resource').filter(entry => !entry.name.startsWith(location.origin) && !entry.name.startsWith('data:')).length,
    faint: all('body *').filter(visible).filter(element => Array.from(element.childNodes).some(node => node.nodeType === 3 && node.data.trim()))
      .filter(element => contrast(inner, element) < 4.5).map(element => element.outerHTML.slice(0, 200)),
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

  // As a hand does that does not wait: the last place counts.
  for (let i = 0; i <= 40; i++) {
    slider.value = Number(slider.max) - i;
    event(slider, 'input');
    if (i % 8 === 0) await rest();
  }
  event(slider, 'change');
  await until(() => get('command').textContent.includes('slope=' + slope.value));
  await shown(get);
  facts.dragged = [slope.value, get('command').textContent, inner.location.search];
  slope.value = '10';
  event(slope, 'change');
  await until(() => get('command').textContent.includes('slope=10'));
  await shown(get);

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
  facts.largeOverflow = page.documentElement.scrollWidth - page.documentElement.clientWidth;
  get('large').click();
  get('dark').click();
  facts.dark = inner.getComputedStyle(page.body).backgroundColor;
  get('dark').click();
  frame.remove();
  return facts;
}

/** What takes long can be cancelled, and the way back leads to what was there before. */
async function leave() {
  const {inner, get, frame} = await open('desk', '?study=bench.line&set=slope%3D4');
  const before = get('command').textContent;
  get('study').value = 'bench.endless';
  get('study').dispatchEvent(new inner.Event('change', {bubbles: true}));
  await until(() => !get('cancel').hidden && !get('progress').hidden);
  const facts = {waiting: get('said').textContent, stale: get('figure').classList.contains('stale')};
  get('cancel').click();
  facts.cancelled = get('said').textContent;
  inner.history.back();
  await until(() => get('study').value === 'bench.line' && get('command').textContent === before && !get('after').hidden);
  facts.restored = get('command').textContent === before && get('knob-slope').value === '4';
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

/** Parameters that move together have one field, and what they were set to does not matter. */
async function together() {
  const window = await open('desk', '?study=bench.line&set=points%3D7&sweep=slope%2Cpoints%3D1%2F3%2C2%2F5');
  const {inner, get, frame} = window;
  const page = inner.document;
  const buttons = () => Array.from(page.querySelectorAll('#knobs button'));
  const fields = () => Array.from(page.querySelectorAll('#knobs input')).map(one => one.type + ' ' + one.value);
  const facts = {
    command: get('command').textContent,
    fields: fields(),
    pressed: buttons().map(one => one.textContent + ' ' + one.getAttribute('aria-pressed')),
    layout: layout(window),
  };
  const field = get('knob-slope');
  field.value = '1/3,2/4';
  field.dispatchEvent(new inner.Event('change', {bubbles: true}));
  await until(() => get('command').textContent.includes('2/4'));
  facts.changed = get('command').textContent;
  buttons()[1].click();
  await until(() => !get('command').textContent.includes('sweep'));
  facts.apart = get('command').textContent;
  facts.moving = page.querySelectorAll('#knobs input[type=range]').length;
  frame.remove();
  return facts;
}

/** The end of a slider is the end of what is legal, and so is that of a sweep. */
async function atTheEnd() {
  const {inner, get, frame} = await open('desk', '?study=bench.share&set=share%3D0.5');
  const slider = inner.document.querySelector('#knobs input[type=range]');
  slider.value = slider.max;
  slider.dispatchEvent(new inner.Event('input', {bubbles: true}));
  slider.dispatchEvent(new inner.Event('change', {bubbles: true}));
  await until(() => !get('problem').hidden || get('command').textContent.includes('0.99'));
  await shown(get);
  const facts = {problem: get('problem').hidden ? '' : get('problem').textContent, command: get('command').textContent};
  inner.document.querySelector('#knobs button').click();
  await until(() => !get('problem').hidden || get('command').textContent.includes('sweep'));
  facts.swept = get('knob-share').value;
  frame.remove();
  return facts;
}

/** One judgement at a time: the next one says so of the one before, and so does another study. */
async function judgements() {
  const {inner, get, frame} = await open('desk', '?study=bench.line');
  const page = inner.document;
  const cards = Array.from(page.querySelectorAll('.claim'));
  cards.forEach(card => { card.open = true; });
  const ruling = i => cards[i].querySelector('.ruling');
  const press = i => cards[i].querySelector('.tools button').click();
  press(1);
  await until(() => ruling(1).textContent.startsWith('Judging'));
  const early = ruling(1).querySelector('button');
  press(0);
  await until(() => ruling(0).querySelector('.supported'));
  const facts = {replaced: ruling(1).textContent, judged: ruling(0).textContent};
  press(1);
  await until(() => ruling(1).textContent.startsWith('Judging'));
  early.click();
  await rest();
  facts.untouched = ruling(1).textContent;
  ruling(1).querySelector('button').click();
  facts.cancelled = ruling(1).textContent;
  facts.kept = ruling(0).textContent;
  const running = async () => (await (await fetch('running')).text()).trim();
  const become = async count => {
    for (let i = 0; i < 500 && await running() !== count; i++) await rest();
    return await running();
  };
  await become('0');
  press(1);
  facts.before = await become('1');
  get('study').value = 'bench.share';
  get('study').dispatchEvent(new inner.Event('change', {bubbles: true}));
  facts.left = await become('0');
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
    const dark = await open('desk', '?study=bench.line');
    dark.get('dark').click();
    facts.dark = layout(dark);
    dark.get('dark').click();
    dark.frame.remove();
    facts.left = await leave();
    facts.together = await together();
    facts.joint = facts.together.layout;
    facts.atTheEnd = await atTheEnd();
    facts.judgements = await judgements();
    facts.restored = await restore('?study=bench.line&sweep=slope%3D1%2C2%2C3&axes=x%3Dslope&axes=y%3Dy&pin=study%3Dbench.line');
  } catch (e) {
    facts.broken = String(e && e.stack || e);
  }
  document.getElementById('facts').textContent = JSON.stringify(facts);
  await fetch('seen');
})();
