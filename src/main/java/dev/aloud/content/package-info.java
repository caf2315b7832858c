/** Questions and rules as data: loads the content folder, and refuses a wrong file with place and remedy. */
package dev.aloud.content;
