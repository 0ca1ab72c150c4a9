/** A page that does as little as the real one must: listens, says hello, opens what it is told to open. */
const { lysark } = window;
window.told = [];
window.dropped = [];
lysark.subscribe((event) => {
  window.told.push(event);
  // What was typed is sent at once, as the real page does.
  if (event.type === 'closing' && window.typed) lysark.call('session.route', { route: window.typed });
});

const drop = document.getElementById('drop');
drop.addEventListener('dragover', (event) => event.preventDefault());
drop.addEventListener('drop', async (event) => {
  event.preventDefault();
  for (const file of event.dataTransfer.files) window.dropped.push(await lysark.give(file));
});

window.inWorker = new Promise((resolve) => {
  const worker = new Worker('worker.js', { type: 'module' });
  worker.addEventListener('message', ({ data }) => resolve(data));
});

window.ready = (async () => {
  const hello = await lysark.call('session.hello', {});
  window.hello = hello.value;
  const start = hello.value.start;
  if (!start) return;
  const opened =
    'recent' in start
      ? await lysark.call('workspace.reopen', { recent: start.recent })
      : await lysark.call('workspace.open', { place: start.place.place });
  window.opened = opened.value;
})();
