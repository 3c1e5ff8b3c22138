// How smoothly the practice map pans and zooms with 3,000 places at 390 px: milliseconds from frame to frame, without a graphics processor.
//   npm install playwright-core && node bench/map.js http://localhost:8080/xiuzhou
// The page's own places are multiplied in the browser: 300 stars that lead somewhere, 2,700 small ones, as the server draws them.
const { chromium } = require('playwright-core');
const chrome = process.env.CHROMIUM || '/usr/bin/chromium';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function multiply() {
  const svg = document.querySelector('[data-map] svg');
  const seed = [...svg.querySelectorAll('a')].filter((link) => link.querySelector('.reach'));
  for (let i = 0; svg.querySelectorAll('.star').length < 300; i++) {
    svg.insertBefore(seed[i % seed.length].cloneNode(true), seed[0]);
  }
  const dots = svg.querySelector('.dots');
  let line = '';
  for (let i = 0; i < 2700; i++) {
    const star = seed[i % seed.length].querySelector('.star');
    line += `M${(+star.getAttribute('cx') + ((i * 37) % 200 - 100) / 3).toFixed(0)} ${(+star.getAttribute('cy') + ((i * 53) % 200 - 100) / 3).toFixed(0)}h0`;
  }
  dots.setAttribute('d', line);
  return svg.querySelectorAll('.star').length + 2700;
}

async function move() {
  const svg = document.querySelector('[data-map] svg');
  const box = svg.getBoundingClientRect();
  const times = [];
  let last = performance.now();
  const frame = () => new Promise((done) => requestAnimationFrame(() => { const now = performance.now(); times.push(now - last); last = now; done(); }));
  const half = () => { const sorted = times.slice().sort((a, b) => a - b); times.length = 0; return [sorted[Math.floor(sorted.length / 2)], sorted[Math.floor(sorted.length * 0.95)]].map((t) => t.toFixed(0)); };
  const point = (type, x, y) => svg.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x, clientY: y, bubbles: true }));
  document.querySelector('[data-map-in]').click();
  await frame();
  times.length = 0;
  point('pointerdown', 200, box.top + 100);
  for (let i = 0; i < 60; i++) {
    point('pointermove', 200 + 60 * Math.sin(i / 6), box.top + 100 + 40 * Math.cos(i / 6));
    await frame();
  }
  point('pointerup', 200, box.top + 100);
  const pan = half();
  for (let i = 0; i < 60; i++) {
    svg.dispatchEvent(new WheelEvent('wheel', { deltaY: i % 20 < 10 ? 100 : -100, clientX: 200, clientY: box.top + 100, bubbles: true, cancelable: true }));
    await frame();
  }
  return { pan, zoom: half() };
}

(async () => {
  const browser = await chromium.launch({ executablePath: chrome, args: flags });
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  await page.goto(process.argv[2] + '/map');
  console.log(`| processor | pan, p50 | p95 | zoom, p50 | p95 | (${await page.evaluate(multiply)} places)`);
  const tools = await context.newCDPSession(page);
  for (const rate of [1, 4]) {
    await tools.send('Emulation.setCPUThrottlingRate', { rate });
    const { pan, zoom } = await page.evaluate(move);
    console.log(`| ${rate === 1 ? 'as it is' : 'slowed ' + rate + ' times'} | ${pan.join(' | ')} | ${zoom.join(' | ')} |`);
  }
  await browser.close();
})();
