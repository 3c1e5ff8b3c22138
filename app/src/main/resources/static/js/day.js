/* 满天星: the day itself without a network. One's own code goes on changing; a leader notes who is there, and it is merged later. */
(() => {
  'use strict';
  const d = document, en = (d.documentElement.lang || '').startsWith('en');
  const say = (zh, english) => en ? english : zh;
  const $ = (q, r = d) => r.querySelector(q);
  const el = (tag, words, more = {}) => Object.assign(d.createElement(tag), words === undefined ? {} : { textContent: words }, more);
  const b64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const text = s => new TextEncoder().encode(s);

  /* the pages and files that stay on the phone */
  const keep = async (worker, pages) => {
    if (!navigator.serviceWorker) return false;
    try {
      await navigator.serviceWorker.register(worker);
      const ready = await navigator.serviceWorker.ready;
      const files = [...d.querySelectorAll('link[rel=stylesheet],script[src],link[rel=icon]')].map(x => x.href || x.src).concat(['/static/img/icons.svg']);
      const scanner = $('[data-scanner]')?.dataset.scanner;
      const done = new Promise(r => { navigator.serviceWorker.onmessage = r; setTimeout(r, 15000); });
      ready.active.postMessage({ keep: [...pages, ...files, ...(scanner ? [scanner] : [])] });
      await done;
      return true;
    } catch { return false; }
  };

  /* one's own code, by this phone's clock */
  const own = $('[data-own-key]');
  if (own && own.dataset.ownKey) {
    const raw = Uint8Array.from(atob(own.dataset.ownKey), c => c.charCodeAt(0));
    keep(own.dataset.worker, [own.dataset.keep]);
    const tick = async () => {
      const box = $('[data-own-digits]'); if (!box) return;
      const qr = $('[data-own-qr]'); if (qr) qr.hidden = !navigator.onLine;
      if (navigator.onLine) return;
      const turn = new DataView(new ArrayBuffer(8)); turn.setBigUint64(0, BigInt(Math.floor(Date.now() / 30000)));
      const key = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
      const hash = new DataView(await crypto.subtle.sign('HMAC', key, turn.buffer));
      const digits = String((hash.getUint32(hash.getUint8(31) & 15) & 0x7fffffff) % 1000000).padStart(6, '0');
      if (box.dataset.now === digits) return;
      box.dataset.now = digits; box.replaceChildren(...[...digits].map(x => el('span', x)));
      box.setAttribute('aria-label', say('签到码 ', 'Check-in code ') + [...digits].join(' '));
    };
    setInterval(tick, 1000); tick();
  }

  /* the leader's phone */
  const root = $('#offline'); if (!root) return;
  const lead = root.dataset.lead, activity = root.dataset.activity;
  const base = new Promise((yes, no) => {
    const r = indexedDB.open('mtx-day', 1);
    r.onupgradeneeded = () => r.result.createObjectStore('kept');
    r.onsuccess = () => yes(r.result); r.onerror = () => no(r.error);
  });
  const ask = async (mode, f) => { const db = await base; return new Promise((yes, no) => { const t = db.transaction('kept', mode), r = f(t.objectStore('kept')); t.oncomplete = () => yes(r.result); t.onerror = t.onabort = () => no(t.error); }); };
  const get = k => ask('readonly', s => s.get(activity + ':' + k)), put = (k, v) => ask('readwrite', s => s.put(v, activity + ':' + k)), del = k => ask('readwrite', s => s.delete(activity + ':' + k));
  let phone, list, notes = [], told = [], kept = false, busy = false, video;

  /* what is kept is encrypted with a key that cannot leave this browser */
  const hide = async v => { const iv = crypto.getRandomValues(new Uint8Array(12)); return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, phone.secret, text(JSON.stringify(v))) }; };
  const show = async box => JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv }, phone.secret, box.data)));
  const save = async () => { await put('notes', await hide(notes)); if (list) await put('list', await hide(list)); };

  const fetched = async () => { const r = await fetch(lead + '/list', { headers: { Accept: 'application/json' } }); if (!r.ok) throw new Error(String(r.status)); return r.json(); };
  const send = (path, body) => fetch(lead + path, { method: 'POST', headers: { 'Content-Type': 'application/json', [list.header]: list.token }, body: JSON.stringify(body) });
  const words = async r => { const p = new DOMParser().parseFromString(await r.text(), 'text/html'); return p; };

  const prepare = async () => {
    phone = await get('phone');
    if (phone) {
      const l = await get('list'), n = await get('notes');
      if (l) list = await show(l); if (n) notes = await show(n);
    }
    if (!navigator.onLine && !phone) return told.push(say('这台手机还没有准备好：请先在有网络的地方打开这一页。', 'This phone is not prepared yet: open this page once where there is a network.'));
    try {
      const fresh = await fetched(); list = fresh;
      if (!phone) {
        const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
        const secret = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
        const r = await send('/phone', { key: b64(await crypto.subtle.exportKey('spki', pair.publicKey)), now: Date.now() });
        if (!r.ok) return told.push((await words(r)).querySelector('[data-failure]')?.textContent || say('没有准备好，请稍后再试。', 'Not prepared, please try again.'));
        phone = { id: (await r.json()).phone, sign: pair.privateKey, secret, drift: fresh.now - Date.now() };
        await put('phone', phone);
      } else { phone.drift = fresh.now - Date.now(); await put('phone', phone); }
      await save();
      kept = await keep(root.dataset.worker, [lead + '/offline']);
    } catch { kept = !!phone; }
  };

  const note = async (seat, step, how, digits = '') => {
    const at = Date.now(), id = crypto.randomUUID();
    const signed = ['mtx-scan-1', phone.id, activity, id, seat, step, how, at, digits].join('\n');
    const signature = b64(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, phone.sign, text(signed)));
    notes.push({ id, seat, step, how, at, digits, signature });
    await save(); draw(); merge();
  };

  const merge = async () => {
    if (busy || !notes.length || !phone) return;
    busy = true;
    try {
      list = { ...(await fetched()) };
      const sent = notes.slice(), r = await send('/merge', { phone: phone.id, now: Date.now(), scans: sent });
      const page = await words(r), failure = page.querySelector('[data-failure]');
      if (failure) told = [failure.textContent];
      const done = new Map([...page.querySelectorAll('[data-id]')].map(x => [x.dataset.id, x]));
      sent.forEach(n => { const x = done.get(n.id); if (x && x.dataset.outcome !== 'TAKEN') told.push(name(n.seat) + ': ' + x.textContent); });
      notes = notes.filter(n => !done.has(n.id));
      if (done.size) list = await fetched();
      await save();
      if (list.over && !notes.length && Date.now() > list.until) { await del('list'); await del('notes'); await del('phone'); }
    } catch { /* no network: it stays on the phone */ } finally { busy = false; draw(); }
  };

  const name = seat => list?.seats.find(s => s.seat === seat)?.name || '';
  const clock = ms => new Date(ms).toLocaleTimeString(en ? 'en-GB' : 'zh-CN', { hour: '2-digit', minute: '2-digit' });
  const state = s => {
    const mine = notes.filter(n => n.seat === s.seat), last = x => mine.filter(n => n.step === x).pop();
    const truly = n => n ? n.at + (phone.drift || 0) : 0;
    return { in: s.in || truly(last('IN')), out: s.out || truly(last('OUT')), absent: s.absent || !!last('ABSENT'), waits: mine.length > 0 };
  };

  /* the picture of a camera, read by the browser where it can, otherwise by a library that is fetched only now */
  const reader = async () => {
    if (window.BarcodeDetector && (await BarcodeDetector.getSupportedFormats().catch(() => [])).includes('qr_code')) {
      const b = new BarcodeDetector({ formats: ['qr_code'] });
      return async c => (await b.detect(c))[0]?.rawValue;
    }
    if (!window.ZXing) await new Promise((yes, no) => { const s = el('script', undefined, { src: root.dataset.scanner, onload: yes, onerror: no }); d.head.append(s); });
    const r = new ZXing.QRCodeReader();
    return async c => { try { return r.decode(new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(new ZXing.HTMLCanvasElementLuminanceSource(c)))).getText(); } catch { return undefined; } };
  };
  const scan = async () => {
    if (video) return stop();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }), read = await reader();
      video = el('video', undefined, { srcObject: stream, muted: true, playsInline: true, className: 'scan-video' }); draw(); video.play().catch(() => {});
      const c = d.createElement('canvas'), seen = new Map();
      const look = async () => {
        if (!video) return;
        if (video.paused) video.play().catch(() => {});
        if (video.videoWidth) {
          const k = Math.min(1, 640 / video.videoWidth); c.width = video.videoWidth * k; c.height = video.videoHeight * k;
          c.getContext('2d').drawImage(video, 0, 0, c.width, c.height);
          const found = await read(c), m = found && /\/lead\/scan\?seat=([0-9a-f-]{36})&code=(\d{6})$/.exec(found);
          if (m && Date.now() - (seen.get(m[1]) || 0) > 8000) { seen.set(m[1], Date.now()); await met(m[1], m[2]); }
        }
        if (video) setTimeout(look, 200);
      };
      look();
    } catch { told = [say('打不开相机。请允许使用相机，或者输入志愿者手机上的六位数字。', 'The camera cannot be opened. Allow it, or type the six digits from the volunteer’s phone.')]; stop(); }
  };
  const stop = () => { video?.srcObject?.getTracks().forEach(t => t.stop()); video = null; draw(); };
  const met = async (seat, digits) => {
    const s = list.seats.find(x => x.seat === seat);
    if (!s) { told = [say('这个码不是这项活动的。', 'This code is not of this activity.')]; return draw(); }
    const now = state(s);
    if (now.out) { told = [s.name + say('：已经签退了', ': checked out already')]; return draw(); }
    if (now.in && Date.now() + (phone.drift || 0) - now.in < 60000) { told = [s.name + say('：刚刚签到', ': just checked in')]; return draw(); }
    told = [s.name + (now.in ? say('：签退', ': leaving') : say('：签到', ': here'))]; navigator.vibrate?.(80);
    await note(seat, now.in ? 'OUT' : 'IN', 'SCAN', digits);
  };

  const button = (label, spoken, f, kind = '') => { const b = el('button', label, { type: 'button', className: 'btn btn-small ' + kind, onclick: f }); if (spoken) b.setAttribute('aria-label', spoken); return b; };
  const line = s => {
    const now = state(s), li = el('li'), body = el('span', undefined, { className: 'roll-body' });
    body.append(el('b', s.name), el('small', now.absent && !now.in ? say('没来', 'Absent') : [now.in && clock(now.in) + say(' 到', ' in'), now.out && clock(now.out) + say(' 走', ' out'), now.waits && say('还没合并', 'not merged yet')].filter(Boolean).join(' · ') || say('还没签到', 'Not here yet')));
    li.append(el('span', [...s.name][0] || '', { className: 'avatar', ariaHidden: 'true' }), body);
    if (s.self || now.out || !phone) return li;
    const box = el('span', undefined, { className: 'btns' });
    if (!now.in) box.append(button(say('到了', 'Here'), s.name + say(' 到了', ' is here'), () => note(s.seat, 'IN', 'ROLL')));
    else box.append(button(say('走了', 'Leaves'), s.name + say(' 走了', ' leaves'), () => note(s.seat, 'OUT', 'ROLL')));
    const code = el('input', undefined, { className: 'input roll-code', inputMode: 'numeric', maxLength: 6, autocomplete: 'off', placeholder: say('六位码', 'code') });
    code.setAttribute('aria-label', s.name + say(' 手机上的六位数字', ': six digits on their phone'));
    code.oninput = () => { if (/^\d{6}$/.test(code.value)) met(s.seat, code.value); };
    box.append(code); li.append(box);
    return li;
  };
  const draw = () => {
    if (root.contains(d.activeElement) && d.activeElement.matches('input') && d.activeElement.value.length % 6) return;
    const on = navigator.onLine, top = el('section', undefined, { className: 'card stack stack-s' });
    top.append(el('p', !phone ? say('正在准备…', 'Preparing…') : on ? (kept ? say('准备好了，断了网也能用', 'Ready, also without a network') : say('可以签到；这个浏览器不能离线保存，请不要关掉这一页', 'Ready; this browser cannot keep the page, so do not close it')) : say('没有网络，记在这台手机里', 'No network: kept on this phone'), { className: on ? 'good' : 'warn' }));
    if (phone && Math.abs(phone.drift) > 60000) top.append(el('p', say(`这台手机的时钟${phone.drift < 0 ? '快' : '慢'}了约 ${Math.round(Math.abs(phone.drift) / 60000)} 分钟，合并时会换算`, `This phone’s clock is about ${Math.round(Math.abs(phone.drift) / 60000)} min ${phone.drift < 0 ? 'fast' : 'slow'}; it is corrected when merging`), { className: 'muted small' }));
    const live = el('div'); live.setAttribute('role', 'status'); told.slice(-5).forEach(x => live.append(el('p', x))); top.append(live);
    if (phone) top.append(button(video ? say('关掉相机', 'Close the camera') : say('扫志愿者的码', 'Scan a volunteer’s code'), '', scan, 'btn-block' + (video ? '' : ' btn-primary')));
    if (video) top.append(video);
    if (notes.length) top.append(el('p', say(`还有 ${notes.length} 条没合并`, `${notes.length} not merged yet`)), button(say('现在合并', 'Merge now'), '', merge, 'btn-block'));
    const all = el('ul', undefined, { className: 'card card-flush roll' });
    (list?.seats || []).forEach(s => all.append(line(s)));
    root.replaceChildren(top, ...(list?.seats.length ? [all] : []));
    root.dataset.ready = phone ? (kept ? 'kept' : 'yes') : 'no'; root.dataset.waiting = notes.length;
    if (video) video.play().catch(() => {});
  };
  addEventListener('online', () => { draw(); merge(); }); addEventListener('offline', draw);
  draw(); prepare().then(() => { draw(); merge(); }).catch(() => { told = [say('这个浏览器太旧，不能离线签到。请用点名页点名。', 'This browser is too old to work without a network. Use the roll call.')]; draw(); });
  setInterval(() => { if (navigator.onLine) merge(); }, 20000);
})();
