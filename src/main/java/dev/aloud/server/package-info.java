/** Javalin: routes, the live socket, and the check of who may use them. */
package dev.aloud.server;
