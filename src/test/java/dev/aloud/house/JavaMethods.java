package dev.aloud.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long the methods of a Java file are, by the compiler's own parser. */
final class JavaMethods {
    /** A method and its lines, signature and closing brace included, annotations and javadoc not. */
    record Method(String file, String name, int lines) {}

    private JavaMethods() {}

    /** The methods of these files, parsed in one go. */
    static List<Method> of(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<Method> methods = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new Measuring(unit, Trees.instance(task).getSourcePositions()).scan(unit, methods);
            }
            return methods;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Measuring extends TreeScanner<Void, List<Method>> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Measuring(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, List<Method> methods) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(Math.max(
                        positions.getStartPosition(unit, method),
                        positions.getEndPosition(unit, method.getModifiers())));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                String file = unit.getSourceFile().getName();
                methods.add(new Method(file, method.getName().toString(), (int) (last - first) + 1));
            }
            return super.visitMethod(method, methods);
        }
    }
}
