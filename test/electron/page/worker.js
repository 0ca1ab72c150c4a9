const answer = await fetch('page.js');
const outside = await fetch('https://outside.example/').then(
  () => 'reached',
  () => 'refused',
);
postMessage({ status: answer.status, policy: answer.headers.get('content-security-policy'), outside });
