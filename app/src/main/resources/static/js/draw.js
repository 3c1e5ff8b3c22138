/* 满天星: drawing on the map. What is clicked becomes a line of the form, and the other way round; without it the form is typed. */
(() => {
  'use strict';
  const d = document, svg = d.querySelector('[data-draw]');
  if (!svg) return;
  const f = Object.fromEntries(['west', 'north', 'wide', 'high', 'left', 'top'].map(k => [k, +svg.dataset[k]]));
  const X = lon => f.left + (lon - f.west) * f.wide, Y = lat => f.top + (f.north - lat) * f.high;
  const degrees = p => [f.west + (p.x - f.left) / f.wide, f.north - (p.y - f.top) / f.high];
  const spot = e => new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
  const sketch = svg.querySelector('[data-sketch]'), make = (n, a) => { const x = d.createElementNS('http://www.w3.org/2000/svg', n); Object.entries(a).forEach(([k, v]) => x.setAttribute(k, v)); return x; };
  let area = null, move = null, drag = -1, dragged = false;
  const points = () => area.value.split('\n').map(l => l.trim().split(/[,，\s]+/).map(Number)).filter(p => p.length === 2 && p.every(Number.isFinite));
  const write = ps => { area.value = ps.map(p => p.map(n => n.toFixed(6)).join(' ')).join('\n'); draw(); };
  const draw = () => {
    sketch.replaceChildren();
    if (area) {
      const ps = points();
      if (ps.length) sketch.append(make('polygon', { class: 'sketch', points: ps.map(([x, y]) => `${X(x)},${Y(y)}`).join(' ') }));
      ps.forEach(([x, y], i) => sketch.append(make('circle', { class: 'grip', cx: X(x), cy: Y(y), r: 8, 'data-grip': i })));
    } else if (move) {
      const lon = +move.elements.lon.value, lat = +move.elements.lat.value;
      if (lon && lat) sketch.append(make('circle', { class: 'spot', cx: X(lon), cy: Y(lat), r: 10 }));
    }
    svg.classList.toggle('drawing', !!(area || move));
  };
  const pick = box => { area = box && box.open ? box.querySelector('[data-ring]') : null; move = box && box.open && 'move' in box.dataset ? box.querySelector('form') : null; draw(); };
  const boxes = [...d.querySelectorAll('[data-shape],[data-move]')];
  boxes.forEach(box => box.addEventListener('toggle', () => { if (box.open) { boxes.forEach(other => { if (other !== box) other.open = false; }); pick(box); } else if (!boxes.some(other => other.open)) pick(null); }));
  d.addEventListener('input', e => { if (e.target === area || move && e.target.form === move) draw(); });
  d.addEventListener('change', e => { const o = e.target.selectedOptions?.[0]; if (move && e.target.name === 'site' && o) { move.elements.lon.value = o.dataset.lon || ''; move.elements.lat.value = o.dataset.lat || ''; draw(); } });
  d.addEventListener('click', e => {
    if (!area) return;
    if (e.target.closest('[data-ring-undo]')) write(points().slice(0, -1));
    if (e.target.closest('[data-ring-clear]')) write([]);
  });
  svg.addEventListener('pointerdown', e => { drag = area ? +(e.target.dataset.grip ?? -1) : -1; dragged = false; if (drag >= 0) svg.setPointerCapture(e.pointerId); });
  svg.addEventListener('pointermove', e => { if (drag < 0) return; dragged = true; const ps = points(); ps[drag] = degrees(spot(e)); write(ps); });
  svg.addEventListener('pointerup', () => { drag = -1; });
  svg.addEventListener('click', e => {
    if (dragged) { dragged = false; return; }
    if (area && !('grip' in e.target.dataset)) write([...points(), degrees(spot(e))]);
    if (move) {
      if (e.target.dataset.site && !move.elements.site.value) { move.elements.site.value = e.target.dataset.site; move.elements.site.dispatchEvent(new Event('change', { bubbles: true })); return; }
      const [lon, lat] = degrees(spot(e)); move.elements.lon.value = lon.toFixed(6); move.elements.lat.value = lat.toFixed(6); draw();
    }
  });
  pick(boxes.find(box => box.open));
})();
