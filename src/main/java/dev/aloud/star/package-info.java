/** Where Situation, Task, Action, Result and Reflection begin and end, and their seconds beside the targets. Pure. */
package dev.aloud.star;
