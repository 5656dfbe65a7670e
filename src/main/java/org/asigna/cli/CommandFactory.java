package org.asigna.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands that know the program. */
record CommandFactory(Program program) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
        boolean knowsProgram = Arrays.stream(type.getDeclaredConstructors())
                .anyMatch(
                        constructor -> Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Program.class}));
        if (knowsProgram) {
            Constructor<K> constructor = type.getDeclaredConstructor(Program.class);
            return constructor.newInstance(program);
        }
        return CommandLine.defaultFactory().create(type);
    }
}
