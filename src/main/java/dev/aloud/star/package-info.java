/** Where Situation, Task, Action, Result and Reflection start and end, and their seconds and targets. Pure. */
package dev.aloud.star;
