/* 满天星: small comforts. Every page works without this file. Hooks are described in docs/design.md. */
(() => {
  'use strict';
  const d = document, en = (d.documentElement.lang || '').startsWith('en');
  const say = (zh, english) => en ? english : zh;
  const all = (q, r = d) => [...(r.matches?.(q) ? [r] : []), ...r.querySelectorAll(q)];
  const on = (type, q, f) => d.addEventListener(type, e => { const t = e.target.closest?.(q); if (t) f(e, t); });
  const store = (f) => { try { return f(localStorage); } catch { return null; } };
  const icon = n => `<svg class="icon" aria-hidden="true"><use href="/static/img/icons.svg#${n}"/></svg>`;

  const toast = (text, bad) => {
    let box = d.querySelector('.toasts');
    if (!box) { box = d.createElement('div'); box.className = 'toasts'; box.setAttribute('role', 'status'); d.body.append(box); }
    const t = d.createElement('div');
    t.className = 'toast' + (bad ? ' toast-bad' : ''); t.innerHTML = icon(bad ? 'alert' : 'check'); t.append(text);
    box.append(t); fade(t);
  };
  const fade = t => {
    if (t.dataset.fading || t.querySelector('a,button') && !t.dataset.toast) return;
    t.dataset.fading = 1;
    let left = t.classList.contains('toast-bad') ? 0 : t.querySelector('a,button') ? 12000 : 5000, id;
    if (!left) return;
    const go = () => { id = setTimeout(() => { t.classList.add('leave'); setTimeout(() => t.remove(), 350); }, left); };
    ['pointerenter', 'focusin'].forEach(x => t.addEventListener(x, () => clearTimeout(id)));
    ['pointerleave', 'focusout'].forEach(x => t.addEventListener(x, go)); go();
  };

  /* live refresh: SSE says "changed", htmx (or fetch) gets the fragment anew */
  const lives = new Map();
  const busy = el => el.contains(d.activeElement) && d.activeElement.matches('input,select,textarea') || el.querySelector('.confirm[open], :active') ||
    [...el.querySelectorAll('input,select,textarea')].some(x => x.type === 'checkbox' || x.type === 'radio' ? x.checked !== x.defaultChecked : 'defaultValue' in x && x.value !== x.defaultValue);
  const later = el => { clearTimeout(el.later); el.later = setTimeout(() => { if (el.isConnected) pull(el); }, 3000); };
  const folds = el => [...el.querySelectorAll('details')].filter(x => x.open).map(x => x.firstElementChild?.textContent);
  const unfold = (el, open) => el.querySelectorAll('details').forEach(x => { if (open.includes(x.firstElementChild?.textContent)) x.open = true; });
  const pull = async el => {
    const url = el.dataset.liveGet; if (!url) return;
    if (busy(el)) return later(el);
    if (window.htmx) { el.pulled = 1; return htmx.ajax('GET', url, { target: el, swap: 'innerHTML' }); }
    try { const r = await fetch(url, { headers: { 'HX-Request': 'true' } }), t = r.ok && await r.text(); if (t && busy(el)) later(el); else if (t) { const o = folds(el); el.innerHTML = t; unfold(el, o); ready(el); } } catch { /* next time */ }
  };
  /* who has begun something since it was asked for is not interrupted; what was unfolded stays so */
  d.addEventListener('htmx:beforeSwap', e => { const el = e.detail.target; if (!el?.pulled) return; delete el.pulled; if (busy(el)) { e.detail.shouldSwap = false; later(el); } else el.unfolded = folds(el); });
  d.addEventListener('htmx:afterSwap', e => { const el = e.detail.target; if (el?.unfolded) { unfold(el, el.unfolded); delete el.unfolded; } });
  const light = (el, yes) => all('[data-live-state]').forEach(x => x.classList.toggle('on', yes));
  const open = el => {
    const s = lives.get(el); if (!s || s.es || d.hidden) return;
    const es = s.es = new EventSource(el.dataset.live);
    const soon = () => { s.t ||= setTimeout(() => { s.t = 0; pull(el); }, 150); };
    es.onopen = () => { if (s.lost) pull(el); s.lost = false; s.wait = 1000; light(el, true); };
    es.addEventListener('changed', soon);
    es.onmessage = e => { if (e.data.trim() === 'changed') soon(); };
    es.onerror = () => { es.close(); s.es = null; s.lost = true; light(el, false); clearTimeout(s.r); s.r = setTimeout(() => open(el), s.wait + Math.random() * 500); s.wait = Math.min(s.wait * 2, 30000); };
  };
  const shut = el => { const s = lives.get(el); clearTimeout(s.r); s.es?.close(); s.es = null; };
  d.addEventListener('visibilitychange', () => lives.forEach((s, el) => {
    if (!el.isConnected) { shut(el); lives.delete(el); } else if (d.hidden) shut(el); else { pull(el); s.wait = 1000; open(el); }
  }));
  /* a browser that knows its network is gone does not end what is open by itself */
  addEventListener('offline', () => lives.forEach((s, el) => { shut(el); s.lost = true; light(el, false); }));
  addEventListener('online', () => lives.forEach((s, el) => { s.wait = 1000; open(el); }));
  addEventListener('pagehide', () => lives.forEach((s, el) => shut(el)));

  /* one submit is enough */
  d.addEventListener('submit', e => {
    const f = e.target, b = e.submitter;
    if (e.defaultPrevented || 'again' in f.dataset) return;
    if (f.dataset.sent) { e.preventDefault(); return; }
    if (f.hasAttribute('hx-post') || f.hasAttribute('hx-get') || f.method === 'get') return;
    f.dataset.sent = 1;
    if (b) setTimeout(() => { b.setAttribute('aria-busy', 'true'); b.disabled = true; });
  });
  const unlock = (r = d) => { all('form[data-sent]', r).forEach(f => delete f.dataset.sent); all('[aria-busy=true]', r).forEach(b => { b.removeAttribute('aria-busy'); b.disabled = false; }); };
  addEventListener('pageshow', e => { unlock(); if (e.persisted) lives.forEach((s, el) => { pull(el); open(el); }); });

  /* ask once, in a native dialog */
  d.addEventListener('click', e => {
    const b = e.target.closest?.('[data-confirm]'); if (!b) return;
    if (b.dataset.yes) { delete b.dataset.yes; return; }
    e.preventDefault(); e.stopImmediatePropagation();
    const g = d.createElement('dialog'), x = b.dataset;
    g.className = 'ask'; g.setAttribute('aria-labelledby', 'ask-t');
    g.innerHTML = '<form method="dialog"><p id="ask-t"></p><div class="btns btns-even"><button class="btn" value="no"></button><button class="btn btn-danger" value="yes"></button></div></form>';
    g.querySelector('p').textContent = x.confirm;
    const [no, yes] = g.querySelectorAll('button');
    no.textContent = x.confirmNo || say('先不', 'Not now'); yes.textContent = x.confirmOk || say('确定', 'Yes');
    g.addEventListener('close', () => { g.remove(); b.focus(); if (g.returnValue === 'yes') { x.yes = 1; b.click(); } });
    d.body.append(g); g.showModal();
  }, true);

  /* drafts */
  const key = f => 'mtx-draft-' + f.dataset.draft;
  const keep = f => [...f.elements].filter(x => x.name && !/^(password|file|hidden|submit|button|reset)$/.test(x.type) && x.autocomplete !== 'one-time-code' && !('draftSkip' in x.dataset));
  const save = f => store(s => s.setItem(key(f), JSON.stringify({ t: Date.now(), v: keep(f).filter(x => !/^(radio|checkbox)$/.test(x.type) || x.checked).map(x => [x.name, x.value]) })));
  const restore = f => {
    const raw = store(s => JSON.parse(s.getItem(key(f)) || 'null'));
    if (!raw || Date.now() - raw.t > 7 * 864e5 || f.querySelector('[aria-invalid=true]')) return;
    const left = raw.v.slice(); let n = 0;
    keep(f).forEach(x => {
      if (/^(radio|checkbox)$/.test(x.type)) { const c = raw.v.some(([k, v]) => k === x.name && v === x.value); if (c !== x.checked && (c || x.type === 'checkbox')) { x.checked = c; n++; } return; }
      const i = left.findIndex(([k]) => k === x.name); if (i < 0) return;
      const v = left.splice(i, 1)[0][1];
      const was = x.tagName === 'SELECT' ? (x.querySelector('[selected]') || x.options[0])?.value : x.defaultValue;
      if (v && v !== x.value && x.value === was && (x.tagName === 'SELECT' || !was)) { x.value = v; n++; }
    });
    if (n) { f.dispatchEvent(new Event('change', { bubbles: false })); toast(say('上次没填完的内容还在', 'Your unfinished text is back')); }
  };
  let dt; d.addEventListener('input', e => { const f = e.target.form; if (f?.dataset.draft) { clearTimeout(dt); dt = setTimeout(() => save(f), 300); } });
  /* a browser that knows its network is gone does not end what is open by itself */
  addEventListener('offline', () => lives.forEach((s, el) => { shut(el); s.lost = true; light(el, false); }));
  addEventListener('online', () => lives.forEach((s, el) => { s.wait = 1000; open(el); }));
  addEventListener('pagehide', () => { if (dt) all('form[data-draft]').forEach(f => { if (!f.dataset.gone) save(f); }); });

  /* photos: previews, and smaller on the way out */
  const shrink = async file => {
    if (/^image\/(jpeg|png)$/.test(file.type) ? file.size < 600000 : !file.type.startsWith('image/')) return file;
    try {
      const b = await createImageBitmap(file), k = Math.min(1, 1600 / Math.max(b.width, b.height)), c = d.createElement('canvas');
      c.width = b.width * k; c.height = b.height * k; c.getContext('2d').drawImage(b, 0, 0, c.width, c.height); b.close();
      const out = await new Promise(r => c.toBlob(r, 'image/jpeg', .82));
      return out && (out.size < file.size || !/^image\/(jpeg|png)$/.test(file.type)) ? new File([out], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
    } catch { return file; }
  };
  on('change', '[data-photos] input[type=file]', async (e, i) => {
    const box = i.closest('[data-photos]'), max = +i.dataset.max || 6; let files = [...i.files];
    if (files.length > max) { files = files.slice(0, max); toast(say(`最多 ${max} 张,只留前 ${max} 张`, `Only the first ${max} are kept`), true); }
    const hold = i.form?.querySelectorAll('button:not([type=button])') || []; hold.forEach(b => { b.disabled = true; });
    files = await Promise.all(files.map(shrink));
    try { const t = new DataTransfer(); files.forEach(f => t.items.add(f)); i.files = t.files; } catch { /* the originals go */ }
    hold.forEach(b => { b.disabled = false; });
    all('[data-new]', box).forEach(p => { URL.revokeObjectURL(p.src); p.remove(); });
    files.forEach((f, n) => { const p = new Image(); p.className = 'photos-thumb'; p.dataset.new = 1; p.src = URL.createObjectURL(f); p.alt = say(`照片 ${n + 1}`, `Photo ${n + 1}`); i.closest('label').before(p); });
  });
  ['dragover', 'dragleave', 'drop'].forEach(x => on(x, '[data-drop]', (e, t) => t.classList.toggle('over', x === 'dragover')));
  on('change', '[data-drop] input', (e, i) => { const b = i.closest('label').querySelector('b'); if (i.files[0] && b) b.textContent = i.files[0].name; });

  /* where am I */
  /* the practice map: drag to move, wheel, two fingers or buttons to come nearer */
  all('[data-map] > svg').forEach(svg => {
    const W = 1000, H = 760, v = { x: 0, y: 0, w: W }, fingers = new Map();
    let moved = 0, apart = 0;
    const show = () => { v.w = Math.min(W, Math.max(120, v.w)); const h = v.w * H / W; v.x = Math.min(W - v.w, Math.max(0, v.x)); v.y = Math.min(H - h, Math.max(0, v.y)); svg.setAttribute('viewBox', `${v.x} ${v.y} ${v.w} ${h}`); svg.classList.toggle('near', v.w < W * .55); };
    const zoom = (by, cx, cy) => { const b = svg.getBoundingClientRect(), px = (cx - b.left) / b.width, py = (cy - b.top) / b.height, w = Math.min(W, Math.max(120, v.w * by)); v.x += (v.w - w) * px; v.y += (v.w - w) * H / W * py; v.w = w; show(); };
    const middle = by => { const b = svg.getBoundingClientRect(); zoom(by, b.left + b.width / 2, b.top + b.height / 2); };
    const gap = () => { const [a, b] = [...fingers.values()]; return Math.hypot(a.x - b.x, a.y - b.y); };
    svg.addEventListener('wheel', e => { e.preventDefault(); zoom(e.deltaY > 0 ? 1.15 : .87, e.clientX, e.clientY); }, { passive: false });
    svg.addEventListener('pointerdown', e => { fingers.set(e.pointerId, { x: e.clientX, y: e.clientY }); moved = 0; if (fingers.size === 2) apart = gap(); });
    svg.addEventListener('pointermove', e => {
      const f = fingers.get(e.pointerId); if (!f) return;
      const k = v.w / svg.getBoundingClientRect().width;
      if (fingers.size === 1 && v.w < W) { v.x -= (e.clientX - f.x) * k; v.y -= (e.clientY - f.y) * k; show(); }
      moved += Math.abs(e.clientX - f.x) + Math.abs(e.clientY - f.y);
      fingers.set(e.pointerId, { x: e.clientX, y: e.clientY });
      if (fingers.size === 2) { const [a, b] = [...fingers.values()], now = gap(); if (now > 0) zoom(apart / now, (a.x + b.x) / 2, (a.y + b.y) / 2); apart = now; }
    });
    ['pointerup', 'pointercancel', 'pointerleave'].forEach(t => svg.addEventListener(t, e => fingers.delete(e.pointerId)));
    svg.addEventListener('click', e => {
      if (moved > 12) { e.preventDefault(); return; }
      if (!svg.dataset.west || e.target.closest('a')) return;
      const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse()), f = svg.dataset, to = new URL(location);
      to.searchParams.set('lon', (+f.west + (p.x - f.left) / f.wide).toFixed(5)); to.searchParams.set('lat', (f.north - (p.y - f.top) / f.high).toFixed(5)); to.searchParams.set('at', 'map');
      location.assign(to);
    }, true);
    svg.addEventListener('dragstart', e => e.preventDefault());
    const box = svg.closest('[data-map]');
    box.querySelector('[data-map-in]')?.addEventListener('click', () => middle(.6));
    box.querySelector('[data-map-out]')?.addEventListener('click', () => middle(1.7));
  });

  on('click', '[data-locate]', (e, b) => {
    const f = b.form || b.closest('form') || d, out = f.querySelector('[data-locate-say]') || {}, put = (n, v) => { const x = f.querySelector(`[name=${n}]`); if (x) x.value = v; };
    if (!navigator.geolocation) { out.textContent = say('这台手机不能定位,请写地址', 'No positioning here, please write the address'); return; }
    b.setAttribute('aria-busy', 'true'); out.textContent = say('正在找您的位置…', 'Looking…');
    navigator.geolocation.getCurrentPosition(p => {
      b.removeAttribute('aria-busy'); put('lon', p.coords.longitude.toFixed(6)); put('lat', p.coords.latitude.toFixed(6));
      out.textContent = say(`找到了,误差约 ${Math.round(p.coords.accuracy)} 米`, `Found, within about ${Math.round(p.coords.accuracy)} m`);
      f.dispatchEvent(new CustomEvent('mtx:located', { bubbles: true })); if ('locateSubmit' in b.dataset) f.requestSubmit?.();
    }, () => { b.removeAttribute('aria-busy'); out.textContent = say('没找到位置,请直接写地址', 'Not found, please write the address'); }, { enableHighAccuracy: true, timeout: 10000, maximumAge: 60000 });
  });

  /* a form that may say where it is sent from: asked once, and sent without when there is no answer */
  d.addEventListener('submit', e => {
    const f = e.target;
    if (!('place' in f.dataset) || f.dataset.placed || !navigator.geolocation) return;
    e.preventDefault(); e.stopImmediatePropagation();
    const b = e.submitter, go = () => { f.dataset.placed = 1; b?.removeAttribute('aria-busy'); f.requestSubmit(b || undefined); };
    b?.setAttribute('aria-busy', 'true');
    navigator.geolocation.getCurrentPosition(p => { f.elements.lon.value = p.coords.longitude.toFixed(6); f.elements.lat.value = p.coords.latitude.toFixed(6); go(); }, go, { enableHighAccuracy: true, timeout: 10000, maximumAge: 30000 });
  }, true);

  /* small buttons */
  on('click', '[data-copy],[data-copy-from]', async (e, b) => {
    const s = b.dataset.copyFrom && d.querySelector(b.dataset.copyFrom), v = s ? s.value || s.textContent.trim() : b.dataset.copy;
    try { await navigator.clipboard.writeText(v); toast(say('已复制', 'Copied')); } catch { toast(say('没能复制,请长按文字', 'Could not copy'), true); }
  });
  on('click', '[data-print]', () => print());
  on('click', '[data-eye]', (e, b) => { const i = d.getElementById(b.dataset.eye), show = i.type === 'password'; i.type = show ? 'text' : 'password'; b.innerHTML = icon(show ? 'eye-off' : 'eye'); b.setAttribute('aria-label', show ? say('藏起密码', 'Hide password') : say('显示密码', 'Show password')); });
  const boxes = t => all('input[type=checkbox]:not(:disabled)', t), flip = c => { const v = !c.every(x => x.checked); c.forEach(x => { x.checked = v; }); c[0]?.dispatchEvent(new Event('input', { bubbles: true })); };
  on('click', '[data-week-row]', (e, b) => flip(boxes(b.closest('tr'))));
  on('click', '[data-week-col]', (e, b) => { const n = b.closest('th').cellIndex; flip([...b.closest('table').tBodies[0].rows].flatMap(r => boxes(r.cells[n]))); });
  on('click', '[data-week]', (e, b) => {
    const t = (b.closest('form') || d).querySelector('.weekgrid'), w = b.dataset.week;
    [...t.tBodies[0].rows].forEach((r, y) => [...r.cells].slice(1).forEach((c, x) => boxes(c).forEach(i => { i.checked = w === 'all' || (w === 'none' ? false : i.checked || (w === 'weekend' ? x > 4 : w === 'evening' ? y === 2 : false)); })));
    boxes(t)[0]?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  on('change', '[data-picks]', (e, x) => { const r = d.querySelector(x.dataset.picks); if (r && x.value) r.checked = true; });
  on('input', '[data-sift]', (e, i) => {
    const q = i.value.trim().toLowerCase(), box = d.querySelector(i.dataset.sift); let found = 0;
    all('[data-words]', box).forEach(x => { x.hidden = q && !x.dataset.words.includes(q); if (!x.hidden) found++; });
    all('details', box).forEach(g => { const some = !!g.querySelector('[data-words]:not([hidden])'); g.hidden = !some; g.open = q ? some : !!g.querySelector(':checked'); });
    all('[data-sift-none]', box).forEach(x => { x.hidden = found > 0; });
  });
  d.addEventListener('keydown', e => { if (e.key === 'Enter' && e.target.matches?.('[data-sift]')) e.preventDefault(); });
  on('click', '[data-step]', (e, b) => { const i = b.closest('[data-stepper]').querySelector('input'), n = Math.max(1, (parseInt(i.value || i.placeholder, 10) || 1) + +b.dataset.step); i.value = n; i.dispatchEvent(new Event('input', { bubbles: true })); });
  on('change', '[data-most]', (e, t) => { const c = all('input:checked', t); if (c.length > +t.dataset.most) { e.target.checked = false; toast(t.dataset.mostSay, true); } });
  on('change', '[data-check-all]', (e, c) => all(c.dataset.checkAll).forEach(x => { x.checked = c.checked; }));
  on('change', 'form[data-auto]', (e, f) => { if (e.target.type !== 'search' && e.target.type !== 'text') f.requestSubmit ? f.requestSubmit() : f.submit(); });

  /* navigation of the console, menus */
  const nav = yes => { const s = d.getElementById('side'); if (!s) return; s.classList.toggle('open', yes); s.classList.toggle('shut', !yes); all('[data-nav-open]').forEach(b => { b.setAttribute('aria-expanded', yes); if (!yes && s.contains(d.activeElement)) b.focus(); }); if (yes) s.querySelector('a')?.focus(); };
  on('click', '[data-nav-open]', e => { e.preventDefault(); nav(true); });
  on('click', '[data-nav-close]', e => { e.preventDefault(); nav(false); });
  d.addEventListener('keydown', e => { if (e.key === 'Escape') { nav(false); all('.menu[open]').forEach(m => { m.open = false; m.querySelector('summary').focus(); }); } });
  d.addEventListener('click', e => { all('.menu[open]').forEach(m => { if (!m.contains(e.target)) m.open = false; }); if (d.querySelector('.side.open') && !e.target.closest('.side,[data-nav-open]')) nav(false); });

  /* what each new piece of page needs */
  const ready = r => {
    all('[data-js][hidden]', r).forEach(x => { x.hidden = false; });
    all('.toast', r).forEach(fade);
    all('[data-live]', r).forEach(el => { if (!lives.has(el)) { lives.set(el, { wait: 1000 }); open(el); } });
    all('[data-draft-clear]', r).forEach(x => store(s => s.removeItem('mtx-draft-' + x.dataset.draftClear)));
    all('form[data-draft]', r).forEach(restore);
    all('[data-count]', r).forEach(a => {
      if (a.dataset.counted) return; a.dataset.counted = 1;
      const c = d.createElement('span'), show = () => { c.textContent = `${a.value.length} / ${a.maxLength}`; }; c.className = 'counter'; c.setAttribute('aria-hidden', 'true'); a.after(c); a.addEventListener('input', show); show();
    });
    all('[data-wait]', r).forEach(b => {
      let n = +b.dataset.wait; if (!(n > 0)) return; delete b.dataset.wait;
      const text = b.textContent, tick = () => { b.disabled = n > 0; b.textContent = n > 0 ? say(`${n} 秒后${text}`, `${text} (${n})`) : text; if (n-- > 0) setTimeout(tick, 1000); }; tick();
    });
  };
  d.addEventListener('htmx:load', e => ready(e.detail.elt));
  d.addEventListener('htmx:beforeRequest', e => { const b = e.detail.elt?.matches?.('form') && e.detail.requestConfig?.triggeringEvent?.submitter; if (b) { b.setAttribute('aria-busy', 'true'); b.disabled = true; } });
  d.addEventListener('htmx:afterRequest', e => unlock(e.detail.elt?.closest?.('form') || undefined));
  d.addEventListener('htmx:sendError', () => toast(say('网络断了,填的内容还在,请稍后再试', 'No connection. What you wrote is kept.'), true));
  if (d.readyState === 'loading') d.addEventListener('DOMContentLoaded', () => ready(d)); else ready(d);
})();
