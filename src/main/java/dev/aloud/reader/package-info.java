/** What each word of an answer says, as chances: section, sentence end, findings. One small model, read by ONNX Runtime. */
package dev.aloud.reader;
