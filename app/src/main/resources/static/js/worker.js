/* 满天星: keeps the few pages of the day itself for when there is no network: the leader's list and one's own code. */
'use strict';
const STORE = 'mtx-day-1';
const PAGE = /\/tasks\/[0-9a-f-]{36}\/(lead\/offline|code)$/;
const FILE = /^\/(static|webjars)\//;

addEventListener('install', () => skipWaiting());
addEventListener('activate', e => e.waitUntil(clients.claim()));

/* a page says which files it needs; they are kept with it */
addEventListener('message', e => e.waitUntil((async () => {
  const store = await caches.open(STORE);
  for (const address of e.data.keep || []) {
    try { const r = await fetch(address); if (r.ok && !r.redirected) await store.put(address, r); } catch { /* next time */ }
  }
  for (const address of e.data.drop || []) await store.delete(address);
  e.source?.postMessage({ kept: (e.data.keep || []).length });
})()));

addEventListener('fetch', e => {
  const url = new URL(e.request.url);
  if (e.request.method !== 'GET' || url.origin !== location.origin) return;
  if (e.request.mode === 'navigate' && PAGE.test(url.pathname)) {
    e.respondWith((async () => {
      const store = await caches.open(STORE);
      try {
        const r = await fetch(e.request);
        if (r.ok) await store.put(url.pathname, r.clone());
        return r;
      } catch (gone) {
        const kept = await store.match(url.pathname);
        if (kept) return kept;
        throw gone;
      }
    })());
  } else if (FILE.test(url.pathname)) {
    e.respondWith((async () => {
      try { return await fetch(e.request); } catch (gone) {
        const kept = await (await caches.open(STORE)).match(e.request);
        if (kept) return kept;
        throw gone;
      }
    })());
  }
});
