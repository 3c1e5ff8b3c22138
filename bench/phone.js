// How heavy pages are and how soon they stand, on a slow phone: 4 times slower processor, 9 Mbit/s, 85 ms.
//   npm install playwright-core && node bench/phone.js http://localhost:8080/xiuzhou / /menu …
const { chromium } = require('playwright-core');
const chrome = process.env.CHROMIUM || '/usr/bin/chromium';
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

(async () => {
  const [base, ...paths] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath: chrome, args: flags });
  for (const path of paths) {
    const times = [];
    let bytes = 0;
    for (let i = 0; i < 5; i++) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
      const page = await context.newPage();
      const tools = await context.newCDPSession(page);
      await tools.send('Network.enable');
      await tools.send('Network.emulateNetworkConditions', { offline: false, latency: 85, downloadThroughput: 9e6 / 8, uploadThroughput: 3e6 / 8 });
      await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      bytes = 0;
      tools.on('Network.loadingFinished', (done) => { bytes += done.encodedDataLength; });
      await page.addInitScript(() => {
        new PerformanceObserver((list) => { window.largest = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
      });
      await page.goto(base + path, { waitUntil: 'load' });
      await page.waitForTimeout(600);
      times.push(await page.evaluate(() => window.largest));
      await context.close();
    }
    times.sort((a, b) => a - b);
    console.log(`| ${path} | ${(bytes / 1024).toFixed(0)} | ${Math.round(times[2])} |`);
  }
  await browser.close();
})();
