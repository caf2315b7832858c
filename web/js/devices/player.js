// Plays a short piece of PCM, for the microphone check.

/** @param take {blocks, rate} */
export async function playPcm({ blocks, rate }) {
  const context = new AudioContext();
  const samples = blocks.flatMap((block) => [...new Int16Array(block)]);
  const buffer = context.createBuffer(1, Math.max(1, samples.length), rate);
  buffer.copyToChannel(Float32Array.from(samples, (sample) => sample / 32768), 0);
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(context.destination);
  await new Promise((resolve) => {
    source.onended = resolve;
    source.start();
  });
  await context.close();
}
