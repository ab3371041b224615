// The page to explore. What stands in the address is the experiment; the server reads it as the
// command line does, and everything that is shown of it comes from there.
'use strict';

const $ = id => document.getElementById(id);
const make = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in element && key !== 'list' && key !== 'for') element[key] = value;
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
};

const FAST_MILLIS = 100;
const STEPS = 120;
const SWEPT_VALUES = 8;
const desk = [...crypto.getRandomValues(new Uint32Array(2))].map(n => n.toString(36)).join('');

let sheet = null; // what the server says of the study
let state = empty(''); // the experiment
let shown = null; // the last run that was shown
let source = null; // the run in progress
let again = null; // how to run once more when it has ended
let trial = null; // the judgement in progress, and how something is said in its place
let suggest = false; // whether a table of one row is to be swept

function empty(study) {
  return {study, set: {}, sweep: {}, seed: '', force: false, axes: [], pin: '', predict: false};
}

/* The address */

/** The axis of a sweep that a parameter moves along, such as d,n, or undefined. */
const axisOf = (name, what = state) => Object.keys(what.sweep).find(axis => axis.split(',').includes(name));

function query(what = state) {
  const text = new URLSearchParams();
  if (what.study) text.append('study', what.study);
  for (const [name, value] of Object.entries(what.set)) if (axisOf(name, what) === undefined) text.append('set', name + '=' + value);
  for (const [name, values] of Object.entries(what.sweep)) text.append('sweep', name + '=' + values);
  if (what.seed.trim()) text.append('seed', what.seed.trim());
  if (what.force) text.append('force', '');
  return text;
}

function address(what = state) {
  const text = query(what);
  for (const setting of what.axes) text.append('axes', setting);
  if (what.pin) text.append('pin', what.pin);
  if (what.predict) text.append('predict', '');
  return text;
}

function read(text) {
  const from = new URLSearchParams(text);
  const found = empty(from.get('study') || '');
  const put = (to, pair) => { const at = pair.indexOf('='); if (at > 0) to[pair.slice(0, at)] = pair.slice(at + 1); };
  from.getAll('set').forEach(pair => put(found.set, pair));
  from.getAll('sweep').forEach(pair => put(found.sweep, pair));
  found.seed = from.get('seed') || '';
  found.force = from.has('force');
  found.axes = from.getAll('axes');
  found.pin = from.get('pin') || '';
  found.predict = from.has('predict');
  return found;
}

function remember(push) {
  const url = location.pathname + '?' + address();
  if (push) history.pushState(null, '', url); else history.replaceState(null, '', url);
}

/* Runs */

function run({push = false, moving = false} = {}) {
  stop();
  // Browsers take only so many changes of the address in a while.
  if (!moving) remember(push);
  again = null;
  revealed = false;
  busy(true);
  hide($('problem'));
  hide($('go'));
  $('said').textContent = 'Computing …';
  const text = address();
  text.append('desk', desk);
  const mine = source = new EventSource('run?' + text);
  const on = (name, what) => mine.addEventListener(name, event => { if (mine === source) what(JSON.parse(event.data)); });
  on('progress', progress);
  on('notice', sentence => { if (!sentence.startsWith('reusing')) $('said').textContent = sentence; });
  on('shown', show);
  on('failed', failed);
  on('cancelled', () => { $('said').textContent = 'Cancelled.'; });
  on('end', () => { stop(); if (again) run(again); });
  mine.onerror = () => {
    if (mine !== source) return;
    stop();
    problem('The lab does not answer; its command was ended.');
  };
}

function stop() {
  if (source) source.close();
  source = null;
  busy(false);
}

/** A slider that moves runs at once, but only what is fast; the rest waits until it is let go. */
function runWhileMoving() {
  if (source) again = {moving: true};
  else if (shown && shown.millis < FAST_MILLIS) run({moving: true});
}

function cancel() {
  stop();
  again = null;
  $('said').textContent = 'Cancelled.';
  fetch('cancel?desk=' + desk, {method: 'POST'});
}

function busy(is) {
  $('figure').classList.toggle('stale', is);
  $('figure').setAttribute('aria-busy', is);
  $('cancel').hidden = !is || shown !== null && shown.millis < FAST_MILLIS;
  if (!is) $('progress').hidden = true;
}

function progress({task, done, total, seconds}) {
  $('progress').hidden = false;
  $('cancel').hidden = false;
  $('progress').value = done / total;
  const left = done > 0 ? seconds * (total - done) / done : NaN;
  $('said').textContent = task + ': ' + Math.floor(100 * done / total) + ' %' + (seconds > 1 && left >= 0 ? ', about ' + duration(left) + ' left' : '');
}

function duration(seconds) {
  if (seconds < 90) return Math.max(1, Math.round(seconds)) + ' s';
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? minutes + ' min' : Math.round(minutes / 60) + ' h';
}

function failed({sentence, objected}) {
  problem(sentence);
  $('said').textContent = '';
  $('figure').classList.add('stale');
  for (const id of ['after', 'axes', 'numbers']) hide($(id));
  $('force-switch').hidden = !objected && !state.force;
}

function problem(sentence) {
  $('problem').textContent = sentence;
  $('problem').hidden = false;
}

const hide = element => { element.hidden = true; };

/* What is shown */

function show(result) {
  if (suggest && result.rows === 1 && Object.keys(state.sweep).length === 0) {
    suggest = false;
    if (sweepOfOneRow()) {
      presets();
      buildKnobs();
      again = {};
      return;
    }
  }
  suggest = false;
  shown = result;
  presets();
  $('command').replaceChildren(...result.command.split(' ').flatMap((word, i) => [i ? ' ' : '', make('span', {}, word)]));
  const said = [result.rows === 1 ? '1 row' : result.rows + ' rows', milliseconds(result.cpuMillis) + ' of CPU'];
  $('said').replaceChildren(said.join(' · '));
  if (result.reused) $('said').append(' · ', make('span', {className: 'cached', title: 'Same parameters, seed and code were computed before.'}, 'from the cache'));
  $('force-switch').hidden = !result.forced.length && !state.force;
  if (result.forced.length) problem('Assumption broken: ' + result.forced.join(' '));
  draw(result.picture);
  numbers(result);
  links();
}

/** One row is no curve: what a figure shows of the study is, or else the study along its first number. */
function sweepOfOneRow() {
  const drawn = sheet.suggestions.map(one => read(one.query)).find(one => Object.keys(one.sweep).length);
  const knob = sheet.knobs.find(one => one.slider && one.whole) || sheet.knobs.find(one => one.slider);
  if (drawn) state = {...drawn, predict: state.predict};
  else if (knob) state.sweep[knob.name] = usualSweep(knob);
  return drawn || knob;
}

const milliseconds = value => value < 10 ? value.toFixed(1) + ' ms' : value < 1000 ? Math.round(value) + ' ms' : (value / 1000).toFixed(1) + ' s';

function links() {
  $('csv').href = 'table.csv?' + query();
  $('svg').href = 'figure.svg?' + address();
  $('after').hidden = $('numbers').hidden = false;
  $('svg').hidden = $('axes').hidden = !shown.picture;
  $('predict').hidden = !shown.picture;
  $('pin').hidden = !shown.picture || !shown.picture.axes.length;
}

function drawing(text) {
  const svg = document.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  svg.classList.add('drawn');
  return svg;
}

function draw(picture) {
  $('reveal').hidden = true;
  if (!picture) {
    $('figure').replaceChildren(make('p', {className: 'none'}, 'No two columns hold numbers; the numbers stand below.'));
    $('numbers').open = true;
    return;
  }
  const predicting = state.predict && picture.empty && !revealed;
  $('theory').hidden = !predictions().length;
  pressed($('theory'), predictions().some(name => valuesOf(picture, 'y').includes(name)));
  if (state.predict && !picture.empty) $('said').append(' · this picture has no axes to draw a guess on');
  if (state.pin && !picture.pinned && picture.axes.length) $('said').append(' · the pinned run has other columns');
  $('figure').replaceChildren(drawing(predicting ? picture.empty : picture.svg));
  guessOver(picture, predicting);
  axes(picture);
}

function numbers({columns, cells, rows}) {
  const head = make('tr', {}, ...columns.map(name => make('th', {scope: 'col'}, name)));
  const body = cells.map(row => make('tr', {}, ...row.map(cell => make('td', {}, cell))));
  $('table').replaceChildren(make('thead', {}, head), make('tbody', {}, ...body));
  $('numbers').firstElementChild.textContent = rows > cells.length ? 'Numbers, the first ' + cells.length + ' of ' + rows + ' rows' : 'Numbers';
}

/* Axes */

const valuesOf = (picture, name) => picture.axes.filter(setting => setting.startsWith(name + '=')).map(setting => setting.slice(name.length + 1));

function axes(picture) {
  const [x = '', by = '', log = ''] = ['x', 'by', 'log'].map(name => valuesOf(picture, name)[0]);
  const ys = valuesOf(picture, 'y');
  const swept = Object.keys(state.sweep).flatMap(axis => axis.split(','));
  const columns = [...swept.map(name => ({name, number: isNumber(name)})), ...sheet.columns];
  const numeric = columns.filter(column => column.number).map(column => column.name);
  options($('x'), [...(x ? [] : [['', 'as in the figure']]), ...numeric.map(name => [name, name])], x);
  options($('by'), [['', 'none'], ...columns.map(column => [column.name, column.name])], by);
  $('log-x').checked = log.includes('x');
  $('log-y').checked = log.includes('y');
  const legend = $('ys').firstElementChild;
  $('ys').replaceChildren(legend, ...numeric.filter(name => name !== x).map(name => {
    const box = make('input', {type: 'checkbox', value: name, checked: ys.includes(name)});
    const known = sheet.columns.find(column => column.name === name);
    box.addEventListener('change', () => chooseAxes({}));
    return make('label', {className: 'check', title: known ? known.description : name}, box, name + (known && known.prediction ? ' (prediction)' : ''));
  }));
  $('drawn').hidden = !shown.drawn;
  $('drawn').lastElementChild.textContent = shown.drawn || '';
}

/** Has the axes drawn that the boxes say, but for what is given. */
function chooseAxes({x = $('x').value, y = [...$('ys').querySelectorAll('input:checked')].map(one => one.value)}) {
  const ys = y.filter(name => name !== x);
  if (!ys.length) return;
  const log = ($('log-x').checked ? 'x' : '') + ($('log-y').checked ? 'y' : '');
  const where = valuesOf(shown.picture, 'where').map(value => 'where=' + value);
  state.axes = [...(x ? ['x=' + x] : []), ...ys.map(name => 'y=' + name), 'by=' + $('by').value, ...where, 'log=' + (log || 'none')];
  run();
}

const predictions = () => sheet.columns.filter(column => column.prediction && column.number && !valuesOf(shown.picture, 'x').includes(column.name)).map(column => column.name);

const isNumber = name => { const knob = sheet.knobs.find(one => one.name === name); return !!knob && !!knob.slider; };

function options(select, pairs, chosen) {
  select.replaceChildren(...pairs.map(([value, text]) => make('option', {value, selected: value === chosen}, text)));
}

/* Predict first */

const GUESSES = 16;
let guess = null;
let revealed = false;

function guessOver({area, empty}, predicting) {
  $('reveal').hidden = $('clear-guess').hidden = !predicting;
  if (!state.predict || !empty) { guess = null; return; }
  if (!guess) guess = Array(GUESSES).fill(area[1] + area[3] / 2);
  const svg = $('figure').firstElementChild;
  const over = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'svg');
  over.setAttribute('viewBox', svg.getAttribute('viewBox'));
  over.setAttribute('class', predicting ? 'guess' : 'guess fixed');
  over.setAttribute('aria-label', 'Your guess');
  $('figure').append(over);
  const place = i => area[0] + area[2] * i / (GUESSES - 1);
  const child = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    over.append(element);
    return element;
  };
  const line = child('polyline', {});
  const handles = predicting ? guess.map((_, i) => child('circle', {r: 3, tabindex: 0, role: 'slider', 'aria-label': 'Height ' + (i + 1) + ' of ' + GUESSES, 'aria-valuemin': 0, 'aria-valuemax': 100})) : [];
  const paint = () => {
    line.setAttribute('points', guess.map((y, i) => place(i) + ',' + y).join(' '));
    handles.forEach((handle, i) => {
      handle.setAttribute('cx', place(i));
      handle.setAttribute('cy', guess[i]);
      handle.setAttribute('aria-valuenow', Math.round(100 * (1 - (guess[i] - area[1]) / area[3])));
    });
  };
  const within = y => Math.min(area[1] + area[3], Math.max(area[1], y));
  handles.forEach((handle, i) => handle.addEventListener('keydown', event => {
    const up = {ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5}[event.key];
    const aside = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    if (up) { guess[i] = within(guess[i] - up * area[3] / 40); paint(); event.preventDefault(); }
    if (aside && handles[i + aside]) { handles[i + aside].focus(); event.preventDefault(); }
  }));
  let last = null;
  const move = event => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(over.getScreenCTM().inverse());
    const nearest = Math.round((at.x - area[0]) / area[2] * (GUESSES - 1));
    const to = Math.min(GUESSES - 1, Math.max(0, nearest));
    const from = last ? last.i : to;
    for (let i = Math.min(from, to); i <= Math.max(from, to); i++) {
      const share = from === to ? 1 : (i - from) / (to - from);
      guess[i] = within(last ? last.y + share * (at.y - last.y) : at.y);
    }
    last = {i: to, y: at.y};
    paint();
  };
  if (predicting) {
    over.addEventListener('pointerdown', event => { over.setPointerCapture(event.pointerId); last = null; move(event); });
    over.addEventListener('pointermove', event => { if (event.buttons) move(event); });
  }
  paint();
}

/* Parameters */

function buildKnobs() {
  $('knobs').replaceChildren(...sheet.knobs.map(knobRow));
  $('seed').value = state.seed;
  $('force').checked = state.force;
  $('force-switch').hidden = !state.force;
}

function knobRow(knob) {
  const id = 'knob-' + knob.name;
  const row = make('div', {className: 'knob'});
  const name = make('b', {}, knob.name);
  const label = make('label', {for: id}, name, ' ', make('span', {}, knob.description));
  row.append(label);
  const value = knob.name in state.set ? state.set[knob.name] : knob.byDefault;
  const set = (text, moving) => {
    if (text === knob.byDefault) delete state.set[knob.name]; else state.set[knob.name] = text;
    row.classList.toggle('moved', knob.name in state.set);
    if (moving) runWhileMoving(); else run();
  };
  const axis = axisOf(knob.name);
  const first = axis === undefined ? undefined : sheet.knobs.find(one => axisOf(one.name) === axis).name;
  row.classList.toggle('moved', knob.name in state.set || axis !== undefined);
  if (first === knob.name) {
    if (axis !== knob.name) row.append(make('span', {className: 'wide joint'}, 'Values of ' + axis.split(',').join('/') + ':'));
    const field = make('input', {type: 'text', id, className: 'wide', value: state.sweep[axis], autocomplete: 'off', spellcheck: false});
    field.addEventListener('change', () => { state.sweep[axis] = field.value; run(); });
    row.append(field);
  } else if (first !== undefined) {
    row.append(make('span', {className: 'wide joint'}, 'Moves with ' + first + '.'));
  } else if (knob.only) {
    const select = make('select', {id, className: 'wide'});
    options(select, knob.choices.map(one => [one, one]), value);
    if (!knob.choices.includes(value)) select.prepend(make('option', {value, selected: true}, value));
    select.addEventListener('change', () => set(select.value));
    row.append(select);
  } else if (knob.slider) {
    const field = make('input', {type: 'text', id, value, inputMode: 'decimal', autocomplete: 'off', spellcheck: false});
    const slider = sliderOf(knob, Number(value), field, set);
    field.addEventListener('change', () => { slider.place(Number(field.value)); set(field.value.trim() || knob.byDefault); });
    row.append(slider.element, field);
  } else {
    const field = make('input', {type: 'text', id, className: 'wide', value, autocomplete: 'off', spellcheck: false, title: 'must be ' + knob.legal});
    field.addEventListener('change', () => set(field.value.trim() || knob.byDefault));
    row.append(field);
  }
  row.append(sweepButton(knob));
  return row;
}

function sweepButton(knob) {
  const axis = axisOf(knob.name);
  const on = axis !== undefined;
  const button = make('button', {type: 'button', className: 'small', 'aria-pressed': on}, 'sweep ' + knob.name);
  button.addEventListener('click', () => {
    if (on) delete state.sweep[axis]; else state.sweep[knob.name] = usualSweep(knob);
    state.axes = [];
    buildKnobs();
    const field = $('knob-' + knob.name);
    if (field) field.focus();
    run();
  });
  return button;
}

function usualSweep(knob) {
  if (!knob.slider) return (knob.choices.length ? knob.choices : [knob.byDefault]).join(',');
  const scale = scaleOf(knob);
  const values = Array.from({length: SWEPT_VALUES}, (_, i) => scale.text(scale.value(i / (SWEPT_VALUES - 1))));
  return [...new Set(values)].join(',');
}

/** Between a place on a slider, from 0 to 1, and a value. */
function scaleOf({slider: {low, high, log}, whole}) {
  const value = place => {
    if (place >= 1) return high;
    const raw = log ? low * Math.pow(high / low, place) : low + (high - low) * place;
    return whole ? Math.round(raw) : raw;
  };
  const place = number => log ? Math.log(Math.max(low, number) / low) / Math.log(high / low) : high > low ? (number - low) / (high - low) : 0;
  // Digits that are left out must not lead out of what is legal; at an end only those that nobody wrote are.
  const shortened = (number, digits) => Math.min(high, Math.max(low, Number(number.toPrecision(digits))));
  const text = number => String(whole ? number : shortened(number, number <= low || number >= high ? 12 : 3));
  return {value, place, text};
}

function sliderOf(knob, start, field, set) {
  const scale = scaleOf(knob);
  const {low, high, log} = knob.slider;
  const steps = knob.whole && !log && high - low <= 1000 ? Math.max(1, high - low) : STEPS;
  const element = make('input', {type: 'range', min: 0, max: steps, step: 1, 'aria-label': knob.name});
  const say = () => element.setAttribute('aria-valuetext', field.value);
  const place = number => { element.value = Math.round(steps * Math.min(1, Math.max(0, scale.place(number)))); };
  const take = moving => { field.value = scale.text(scale.value(element.value / steps)); say(); set(field.value, moving); };
  element.addEventListener('input', () => take(true));
  element.addEventListener('change', () => take(false));
  // On a logarithmic slider of whole numbers a step may be no step.
  element.addEventListener('keydown', event => {
    const way = {ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1}[event.key];
    if (!way || !knob.whole || !log) return;
    const next = Number(field.value) + way;
    if (scale.text(scale.value((Number(element.value) + way) / steps)) !== field.value || next < low || next > high) return;
    event.preventDefault();
    field.value = String(next);
    place(next);
    say();
    set(field.value, true);
  });
  place(start);
  say();
  return {element, place};
}

/* Claims */

const SIGNS = {SUPPORTED: ['✓', 'supported'], REFUTED: ['✗', 'refuted'], INCONCLUSIVE: ['?', 'inconclusive'], NO_VERDICT: ['–', 'no verdict'], NOT_RUN: ['–', 'not run']};

/** Texts of claims are made by the server: formulas as MathML, everything else escaped. */
function formulas(element, html) {
  element.innerHTML = html;
  // Where a formula is wider than the page it scrolls in a box of its own, by keys as well.
  for (const box of element.querySelectorAll('.wide')) box.tabIndex = 0;
  return element;
}

function sign(verdict, words = SIGNS[verdict][1]) {
  return make('span', {className: 'verdict ' + verdict.toLowerCase().replace('_', '-')}, make('span', {'aria-hidden': 'true'}, SIGNS[verdict][0] + ' '), words);
}

async function claims() {
  const study = state.study;
  $('claims').hidden = true;
  const cards = await (await fetch('claims?study=' + encodeURIComponent(study))).json();
  if (study !== state.study) return;
  $('claims').hidden = cards.length === 0;
  $('claim-list').replaceChildren(...cards.map(claimCard));
}

function claimCard(card) {
  const out = make('div', {className: 'ruling', 'aria-live': 'polite'});
  const button = (words, control, name) => {
    const one = formulas(make('button', {type: 'button'}), words);
    one.addEventListener('click', () => judge(card, control, name, out));
    return one;
  };
  const assumptions = card.assumptions.map(text => formulas(make('li'), text));
  return make('details', {className: 'claim'},
    make('summary', {}, formulas(make('span'), card.title), make('span', {className: 'quiet'}, card.onTable ? '' : ' · shares its code')),
    formulas(make('p', {className: 'statement', tabIndex: 0}), card.statement),
    make('p', {className: 'quiet'}, card.id + ' · ', formulas(make('span'), card.source)),
    assumptions.length ? make('div', {}, make('b', {}, 'Assuming'), make('ul', {}, ...assumptions)) : '',
    make('div', {className: 'tools'},
      button('Judge: ' + card.setting, null, card.setting),
      ...card.controls.map((control, i) => button((control.mustFail ? 'Break and re-judge: ' : 'Must hold: ') + control.name, i, control.name))),
    out);
}

/** Ends the judgement in progress, if there is one; the server notices that nobody listens. */
function dropTrial() {
  if (!trial) return;
  trial.source.close();
  trial.say('Cancelled.');
  trial = null;
}

function judge(card, control, name, out) {
  dropTrial();
  const bar = make('progress', {ariaLabel: 'Progress'});
  out.replaceChildren(make('p', {}, 'Judging … '), bar);
  const stopButton = make('button', {type: 'button'}, 'Cancel');
  out.append(stopButton);
  const say = words => out.replaceChildren(make('p', {}, words));
  const source = new EventSource('judge?claim=' + encodeURIComponent(card.id) + (control === null ? '' : '&control=' + control) + '&desk=' + desk + '-judge');
  const mine = trial = {source, say};
  const on = (event, what) => source.addEventListener(event, message => { if (mine === trial) what(JSON.parse(message.data)); });
  const end = (...said) => { source.close(); trial = null; out.replaceChildren(...said); };
  stopButton.addEventListener('click', () => {
    if (mine !== trial) return;
    dropTrial();
    fetch('cancel?desk=' + desk + '-judge', {method: 'POST'});
  });
  on('progress', ({done, total}) => { if (done < total) bar.value = done / total; });
  on('judged', ruling => end(...verdicts(card, control, name, ruling)));
  on('failed', ({sentence}) => end(make('p', {}, sentence)));
  on('cancelled', dropTrial);
  on('end', dropTrial);
  source.onerror = () => { if (mine === trial) end(make('p', {}, 'The lab does not answer; its command was ended.')); };
}

function verdicts(card, control, name, ruling) {
  const head = [make('p', {}, 'The claim: ', sign(ruling.verdict), ruling.asExpected ? ', as expected. ' : ', which is not the expected verdict. ', formulas(make('span'), ruling.reason))];
  const broken = ruling.control;
  if (broken) {
    const good = broken.verdict === broken.expected;
    head.push(make('p', {}, formulas(make('span'), name), ': ', sign(broken.verdict), good ? ', as it must be. ' : ', and it must be ' + SIGNS[broken.expected][1] + '. ', formulas(make('span'), broken.reason)));
  }
  const rows = ruling.parts.map(part => make('tr', {},
    formulas(make('th', {scope: 'row'}), part.name + (part.rig ? ' (rig)' : '')),
    make('td', {}, sign(part.own), ' ', formulas(make('span', {className: 'quiet'}), part.seen)),
    broken ? make('td', {}, ...(part.broken ? [sign(part.broken), ' ', formulas(make('span', {className: 'quiet'}), part.seenBroken)] : ['none'])) : ''));
  const titles = ['What decides', 'The claim', ...(broken ? [card.controls[control].mustFail ? 'Broken' : 'Must hold'] : [])];
  const table = make('table', {className: 'parts'}, make('thead', {}, make('tr', {}, ...titles.map(text => make('th', {scope: 'col'}, text)))), make('tbody', {}, ...rows));
  const links = ruling.tables.slice(0, 5).map(link => make('li', {}, make('a', {href: '?' + link.query}, link.command)));
  return [...head, rows.length ? make('div', {className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: 'What decides'}, table) : '',
    links.length ? make('div', {}, 'It rests on the tables of', make('ul', {className: 'commands'}, ...links)) : '',
    make('p', {className: 'quiet'}, 'All controls: ', make('code', {}, card.command))];
}

/* Studies */

async function open(push) {
  dropTrial();
  if (!state.study) state.study = $('study').options[0].value;
  const answer = await fetch('study?study=' + encodeURIComponent(state.study));
  if (!answer.ok) { problem((await answer.text()).trim()); return; }
  sheet = await answer.json();
  shown = null;
  guess = null;
  revealed = false;
  $('study').value = sheet.id;
  document.title = sheet.id + ' · Lemmata lab';
  // Made by the server: text with its formulas as MathML, everything else escaped.
  $('title').innerHTML = sheet.title;
  $('description').innerHTML = sheet.description;
  $('figure').replaceChildren();
  pressed($('predict'), state.predict);
  pinned();
  suggest = bare();
  presets();
  buildKnobs();
  if (sheet.needs.length) waitForRun(push); else run({push});
  claims();
}

/** What has to be fetched, or takes a model, does not begin by being looked at. */
function waitForRun(push) {
  stop();
  remember(push);
  for (const id of ['after', 'axes', 'numbers', 'problem']) hide($(id));
  $('said').textContent = 'Needs ' + sheet.needs.join(', ') + '; what is missing is fetched first, if that is allowed.';
  $('go').hidden = false;
}

const bare = () => Object.keys(state.set).length + Object.keys(state.sweep).length === 0;

function presets() {
  const all = sheet.suggestions;
  $('presets-label').hidden = !all.length;
  const here = address({...state, pin: '', predict: false}).toString();
  const chosen = all.find(one => address(read(one.query)).toString() === here);
  const other = chosen || bare() ? [] : [['own', 'what is set below']];
  options($('presets'), [...other, ['', 'the defaults'], ...all.map(one => [one.query, one.name])], chosen ? chosen.query : bare() ? '' : 'own');
}

function pinned() {
  $('unpin').hidden = $('pinned').hidden = !state.pin;
  const {set, sweep, seed} = read(state.pin);
  const told = Object.entries({...set, ...sweep, ...(seed ? {seed} : {})}).map(([name, value]) => name + '=' + value);
  $('pinned').textContent = 'Pinned, dotted: ' + (told.join(' ') || 'the defaults');
}

const pressed = (button, is) => button.setAttribute('aria-pressed', is);

async function start() {
  const {papers} = await (await fetch('papers')).json();
  $('study').replaceChildren(...papers.map(paper => make('optgroup', {label: paper.id}, ...paper.studies.map(study => make('option', {value: study.id}, study.id + ': ' + study.title)))));
  state = read(location.search);
  await open(false);
}

$('study').addEventListener('change', () => { state = empty($('study').value); open(true); });
$('seed').addEventListener('change', () => { state.seed = $('seed').value; run(); });
$('force').addEventListener('change', () => { state.force = $('force').checked; run(); });
$('presets').addEventListener('change', () => {
  if ($('presets').value === 'own') return;
  const {predict} = state;
  state = {...($('presets').value ? read($('presets').value) : empty(sheet.id)), predict};
  suggest = bare();
  revealed = false;
  pinned();
  buildKnobs();
  run({push: true});
});
$('theory').addEventListener('click', () => {
  const on = $('theory').getAttribute('aria-pressed') === 'true';
  const theory = predictions();
  const others = valuesOf(shown.picture, 'y').filter(name => !theory.includes(name));
  chooseAxes({y: on ? others : [...others, ...theory]});
});
$('reset').addEventListener('click', () => { const {predict, pin} = state; state = {...empty(sheet.id), predict, pin}; suggest = true; buildKnobs(); run(); });
$('cancel').addEventListener('click', cancel);
$('go').addEventListener('click', () => run());
for (const id of ['x', 'by', 'log-x', 'log-y']) $(id).addEventListener('change', () => chooseAxes({}));
$('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText($('command').textContent);
  $('copy').textContent = 'Copied';
  setTimeout(() => { $('copy').textContent = 'Copy'; }, 1500);
});
$('pin').addEventListener('click', () => { state.pin = query().toString(); pinned(); run(); });
$('unpin').addEventListener('click', () => { state.pin = ''; pinned(); run(); });
$('predict').addEventListener('click', () => { state.predict = !state.predict; guess = null; revealed = false; pressed($('predict'), state.predict); run(); });
$('reveal').addEventListener('click', () => { revealed = true; draw(shown.picture); $('figure').focus(); });
$('clear-guess').addEventListener('click', () => { guess = null; draw(shown.picture); });
window.addEventListener('popstate', () => { state = read(location.search); open(false); });
window.addEventListener('pagehide', () => { for (const name of [desk, desk + '-judge']) navigator.sendBeacon('cancel?desk=' + name); });

function look(id, name, usual) {
  const button = $(id);
  const apply = on => { document.documentElement.classList.toggle(name, on); pressed(button, on); };
  const kept = localStorage.getItem('lab-' + name);
  apply(kept === null ? usual : kept === 'true');
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    localStorage.setItem('lab-' + name, on);
    apply(on);
  });
}
look('large', 'large', false);
look('dark', 'dark', matchMedia('(prefers-color-scheme: dark)').matches);
start();
