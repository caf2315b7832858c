/** Javalin: routes, the live socket, and who may come in. */
package dev.aloud.server;
