/* 满天星: the big screen. A clock, panels that take turns, and a fresh start every night; the figures come by mtx.js. */
(() => {
  'use strict';
  const d = document, TURN = 20000, ANYWAY = 60000, main = d.getElementById('main');
  let at = 0;
  const clock = () => { const c = d.querySelector('[data-clock]'); if (c) c.textContent = new Date().toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' }); };
  const turn = () => { const pages = [...d.querySelectorAll('.turn .page')]; pages.forEach((p, i) => p.classList.toggle('on', i === at % pages.length)); };
  setInterval(clock, 1000); clock();
  setInterval(() => { at++; turn(); }, TURN);
  // a line that died without a word is found out by asking anyway
  setInterval(() => htmx.ajax('GET', main.dataset.liveGet, { target: main, swap: 'innerHTML' })?.catch(() => {}), ANYWAY);
  let dumb = false;
  const light = yes => { d.querySelector('[data-live-state]')?.classList.toggle('on', yes); dumb = !yes; };
  d.addEventListener('htmx:sendError', () => light(false));
  d.addEventListener('htmx:afterSwap', () => { turn(); if (dumb) light(true); });
  d.addEventListener('htmx:responseError', e => { if (e.detail.xhr.status === 404) location.reload(); });
  const night = new Date(); night.setDate(night.getDate() + (night.getHours() < 4 ? 0 : 1)); night.setHours(4, Math.floor(Math.random() * 30), 0, 0);
  const again = async () => { try { if ((await fetch(location.href, { method: 'GET' })).ok) return location.reload(); } catch { /* no network: later */ } setTimeout(again, 60000); };
  setTimeout(again, night - Date.now());
})();
