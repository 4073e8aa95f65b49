// Property tests try other inputs on every run here, and the same ones in CI: a change must not be refused, or land,
// by chance. A seed that fails is printed by the test, and belongs into an example beside it.
if (process.env['CI']) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: 20_261_122 });
}
